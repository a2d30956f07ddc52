using System.Text.RegularExpressions;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>What a command asks for in a table is in the table.</summary>
public sealed partial class CommandTableTests
{
    // The Azure CLI leaves out columns of these names, also when a query names them (findings/az-table-drops-columns.sh).
    private static readonly string[] Dropped = ["id", "type", "etag"];

    [Fact]
    public void No_column_of_a_table_has_a_name_that_the_Azure_CLI_drops()
    {
        var tables = RuleCatalog.All
            .SelectMany(rule => CommandLines.Of(rule, null, isPowerShell: false).Select(line => (rule.Id, Line: line)))
            .Where(command => command.Line.Contains("-o table", StringComparison.Ordinal) && command.Line.Contains('{', StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables, command => Assert.All(Column().Matches(command.Line), column => Assert.False(Dropped.Contains(column.Groups[1].Value), $"{command.Id}: {command.Line}")));
    }

    [GeneratedRegex(@"[{,]\s*(\w+)\s*:")]
    private static partial Regex Column();
}
