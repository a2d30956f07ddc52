#!/usr/bin/env bash
# @kusto/language-service-next 12.4.1: an impossible date and a doubled quote in a query have no diagnostic.
#
# Guess:   the analysis with the schema of the table refuses datetime(31/01/2027), guid(x) and 'it''s', and the value of a
#          literal is what is written.
# Seen:    datetime(31/01/2027) is the year 1, datetime(2027-02-30) the 2nd of March, timespan(25:00), 0x1F and
#          9223372036854775808 are 0, without a diagnostic. 'it''s' is two texts side by side, that is its. A broken
#          regular expression passes as well. name == 1 passes, t > '2027-01-31' does not.
# Matters: a query of Resource Graph for versions past their end of life that was checked with this service is accepted and
#          finds all or none. Parse dates and names before they are put into a query, and escape ' with \'.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" @kusto/language-service-next@12.4.1 >/dev/null
cat > run.cjs <<'END'
require("@kusto/language-service-next/bridge.min.js"); require("@kusto/language-service-next/Kusto.Language.Bridge.min.js");
const { Symbols, Syntax, GlobalState, KustoCode } = Kusto.Language;
const table = Symbols.TableSymbol.From("(name: string, n: long, t: datetime)").WithName("Resources");
const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1("graph", [table]));
for (const condition of ["t > datetime(2027-01-31)", "t > datetime(31/01/2027)", "t > datetime(2027-02-30)", "t > now() - timespan(25:00)", "n > 31", "n > 0x1F", "n > 9223372036854775808",
  "name == 'it\\'s'", "name == 'it''s'", "name matches regex '('", "name == 1", "t > '2027-01-31'", "nam == 'x'"]) {
  const code = KustoCode.ParseAndAnalyze(`Resources | where ${condition}`, globals);
  const values = [];
  Syntax.SyntaxElement.WalkNodes(code.Syntax, (node) => { if (Bridge.is(node, Syntax.LiteralExpression) || Bridge.is(node, Syntax.CompoundStringLiteralExpression)) values.push(String(node.ConstantValue ?? node.LiteralValue)); });
  console.log(`${condition}: ${code.GetDiagnostics().Count} diagnostics, value ${values}`);
}
END
node run.cjs | tee seen

cat > expected <<'END'
t > datetime(2027-01-31): 0 diagnostics, value 01/31/2027 00:00:00
t > datetime(31/01/2027): 0 diagnostics, value 01/01/0001 00:00:00
t > datetime(2027-02-30): 0 diagnostics, value 03/02/2027 00:00:00
t > now() - timespan(25:00): 0 diagnostics, value 00:00:00
n > 31: 0 diagnostics, value 31
n > 0x1F: 0 diagnostics, value 0
n > 9223372036854775808: 0 diagnostics, value 0
name == 'it\'s': 0 diagnostics, value it's
name == 'it''s': 0 diagnostics, value its
name matches regex '(': 0 diagnostics, value (
name == 1: 0 diagnostics, value 1
t > '2027-01-31': 1 diagnostics, value 2027-01-31
nam == 'x': 1 diagnostics, value x
END
diff expected seen
echo 'As stated.'
