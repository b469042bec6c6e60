export { en as vuetifyWords } from "vuetify/locale";
