// Reads [[pattern, [text, ...]], ...] and tells for each its mode (u, l: no flag, x: refused) and a 1 or 0 a text; t where it takes too long.
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"))
const vm = require("vm")
const context = vm.createContext({})
const script = new vm.Script('found = new RegExp(pattern, flags); texts.map((text) => (found.test(text) ? 1 : 0)).join("")')
const compiles = (pattern, flags) => {
  try {
    return Boolean(new RegExp(pattern, flags))
  } catch {
    return false
  }
}
const answer = ([pattern, texts]) => {
  const mode = compiles(pattern, "u") ? "u" : compiles(pattern, "") ? "l" : "x"
  if (mode === "x") return "x"
  Object.assign(context, { pattern, texts, flags: mode === "u" ? "u" : "" })
  try {
    return mode + script.runInContext(context, { timeout: 500 })
  } catch {
    return mode + "t"
  }
}
console.log(JSON.stringify(cases.map(answer)))
