import vue from "eslint-plugin-vue";
import { parser } from "typescript-eslint";

/** Only templates are linted here; oxlint reads all script. */
export default [
  ...vue.configs["flat/essential"],
  {
    files: ["client/**/*.vue"],
    languageOptions: { parserOptions: { parser } },
    rules: {
      "vue/multi-word-component-names": "off",
      "vue/max-props": ["error", { maxProps: 9 }],
      "vue/max-template-depth": ["error", { maxDepth: 10 }],
      "vue/no-v-html": "error",
      "vue/require-typed-ref": "error",
      "vue/define-macros-order": "error",
    },
  },
];
