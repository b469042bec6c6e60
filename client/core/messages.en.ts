export const messages = {
  product: "CCHC Hub",
  tagline: "The shared data store for administrative reform",
  printed: "Printed at {at} from {from}",
  problem: {
    OFFLINE: "The server could not be reached",
    SERVER: "The server could not answer this request",
    NOT_FOUND: "What was asked for was not found",
    FORBIDDEN: "This account may not see this",
    BAD_USER_INPUT: "The request holds a value that is not valid",
    UNAVAILABLE: "The data cannot be served at the moment",
    TIMEOUT: "The question took too long and was stopped",
    UNEXPECTED: "Something unexpected went wrong",
  },
  remedy: {
    OFFLINE: "Check the network and try again. What you typed is still on the page.",
    SERVER: "Try again in a few minutes. If it persists, send the code below to the administrator.",
    NOT_FOUND: "Check the address, or search with Ctrl+K.",
    BAD_USER_INPUT: "Remove some filters from the address and try again.",
    TIMEOUT: "Narrow the units or the period and try again.",
    OTHER: "Try again. If it persists, send the code below to the administrator.",
  },
};
