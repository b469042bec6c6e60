import { graphql } from "#client/core/graphql.ts";
import type { ResultOf, VariablesOf } from "#client/core/graphql.ts";
import { Import_row } from "#client/ingest/imports-query.ts";

/** How a sheet was read, beside its review. */
export const Sheet_note = graphql(`
  fragment Sheet_note on ImportSheet {
    sheet
    names
    template
    templates {
      key
      title
    }
    origin
    mappingName
    notices
  }
`);

/** A sheet with the layout that is being tried, and how its first rows would read. */
export const SheetMapper = graphql(`
  query SheetMapper($id: ID!, $layout: SheetLayoutInput) {
    importSheet(import: $id, layout: $layout) {
      names
      sheet
      template
      templates {
        key
        title
      }
      headRow
      firstRow
      leavesOut
      origin
      mappingName
      rowCount
      notices
      problems {
        address
        row
        column
        message
      }
      problemCount
      isChecked
      heads {
        letter
        title
        samples
      }
      rows {
        number
        cells
      }
      columns {
        key
        header
        group
        type
        isRequired
        help
        example
        choices {
          value
          label
        }
        at
        fixed
        scale
        suggestedAt
        confidence
      }
      preview {
        number
        cells {
          column
          address
          text
          fault
        }
      }
    }
  }
`);

export const LaySheet = graphql(
  `
    mutation LaySheet($input: LayImportSheetInput!) {
      layImportSheet(input: $input) {
        import {
          id
          ...Import_row
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [Import_row],
);

export const Mapping_row = graphql(`
  fragment Mapping_row on SheetMapping {
    id
    name
    templateTitle
    columnCount
    unitName
    createdBy
    usedAt
    usedCount
    mayWork
  }
`);

export const SheetMappingsPage = graphql(
  `
    query SheetMappingsPage {
      sheetMappings {
        id
        ...Mapping_row
      }
    }
  `,
  [Mapping_row],
);

export const RenameMapping = graphql(
  `
    mutation RenameMapping($id: ID!, $name: String!) {
      renameSheetMapping(id: $id, name: $name) {
        mappings {
          ...Mapping_row
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [Mapping_row],
);

export const RemoveMapping = graphql(
  `
    mutation RemoveMapping($id: ID!) {
      removeSheetMapping(id: $id) {
        mappings {
          ...Mapping_row
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [Mapping_row],
);

export type Sheet = NonNullable<ResultOf<typeof SheetMapper>["importSheet"]>;
export type SheetColumn = Sheet["columns"][number];
export type SheetLayout = NonNullable<VariablesOf<typeof SheetMapper>["layout"]>;
export type MappingRow = ResultOf<typeof Mapping_row>;
