/** Stands in for curl where a machine has none: the few options that the cookbook uses. */
const given = process.argv.slice(2);
const headers = {};
const query = [];
let body;
let url = "";
let isGet = false;

for (let at = 0; at < given.length; at++) {
  const option = given[at];
  const value = () => given[++at];
  if (option === "-s") continue;
  else if (option === "-G") isGet = true;
  else if (option === "-d") body = value();
  else if (option === "-H") {
    const [name, ...rest] = value().split(":");
    headers[name] = rest.join(":").trim();
  } else if (option === "--data-urlencode") {
    const [name, ...rest] = value().split("=");
    if (name) query.push([name, rest.join("=")]);
  } else if (option.startsWith("http:")) url = option;
  else throw new Error(`This curl does not know ${option}.`);
}

const address = isGet ? `${url}?${new URLSearchParams(query)}` : url;
const response = await fetch(address, body === undefined ? { headers } : { method: "POST", headers, body });
process.stdout.write(await response.text());
