using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot.Rules;

/// <summary>All rules. A file in a folder of <c>Rules</c> is a rule: the build writes the list from the names of the files.</summary>
internal static partial class RuleCatalog
{
    private static readonly Lazy<RuleSet> Rules = new(() => TableFile.OfThisAssembly() is { } tables ? From(tables) : Computed());

    /// <summary>All rules. With the tables of the build, each is created when it is needed; without them, all on first use.</summary>
    public static RuleSet All => Rules.Value;

    /// <summary>All rules, without the tables of the build.</summary>
    public static RuleSet Computed() => new(Names().Select(Create));

    /// <summary>All rules, with tables that were computed from them.</summary>
    public static RuleSet From(TableFile tables) => new(tables, Create);

    /// <summary>The tables of all rules, for the file beside the assembly.</summary>
    public static byte[] Tables()
    {
        TableWriter[] sections = [.. Enum.GetValues(typeof(TableSection)).Cast<TableSection>().Select(_ => new TableWriter())];
        SentenceBook.Write(Computed(), section => sections[(int)section]);
        return TableFile.Create(typeof(RuleCatalog).Module.ModuleVersionId, sections);
    }

    private static partial string[] Names();

    private static partial Rule Create(string name);
}
