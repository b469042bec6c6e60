import { useI18n } from "vue-i18n";

interface Named {
  name: string;
  nameEn: string;
  description: string | null;
  descriptionEn: string | null;
}

interface Titled {
  title: string | null;
  titleEn: string | null;
  note: string | null;
  noteEn: string | null;
  view: { name: string } | null;
}

/** Names of boards and cards in the reader's language; what a person wrote has only one. */
export function useBoardWords() {
  const { locale } = useI18n({ useScope: "global" });
  const pick = <Text extends string | null>(vi: Text, en: Text): Text => (locale.value === "en" ? (en ?? vi) : vi);
  return {
    name: ({ name, nameEn }: Named) => pick(name, nameEn),
    description: ({ description, descriptionEn }: Named) => pick(description, descriptionEn) ?? "",
    title: ({ title, titleEn, view }: Titled) => pick(title, titleEn) ?? view?.name ?? "",
    note: ({ note, noteEn }: Titled) => pick(note, noteEn),
  };
}
