using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>
/// One cause: what reveals it, what it means and how to mend it. A rule is one file under <c>Rules/</c>,
/// named after it; its words for users stand in the resource file of its area.
/// </summary>
public abstract class Rule
{
    private protected Rule(string id, RuleArea area, FindingSeverity severity, RuleModes modes)
    {
        Id = id;
        Area = area;
        Severity = severity;
        Modes = modes;
    }

    /// <summary>The id, <c>SIG</c> and three digits. An id is never used for another cause.</summary>
    public string Id { get; }

    /// <summary>The name in one word; also the name of the rule's class and file.</summary>
    public string Name => GetType().Name;

    /// <summary>The part of the gallery it belongs to.</summary>
    public RuleArea Area { get; }

    /// <summary>How much it matters.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The doors through which it can be reached.</summary>
    public RuleModes Modes { get; }

    /// <summary>The Azure error codes seen with it. Common codes say nothing alone.</summary>
    public IReadOnlyList<string> Codes { get; private protected init => field = Indexable.Of(value); } = [];

    /// <summary>
    /// The service's and the clients' sentences that reveal it, with <c>&lt;Placeholder&gt;</c> where values stand.
    /// </summary>
    public IReadOnlyList<string> Messages { get; private protected init => field = Indexable.Of(value); } = [];

    /// <summary>Sentences that look alike but mean something else; they keep the rule silent.</summary>
    public IReadOnlyList<string> Lookalikes { get; private protected init => field = Indexable.Of(value); } = [];

    /// <summary>The Az PowerShell line that mends or shows it; empty where none helps.</summary>
    public string AzPowerShell { get; private protected init; } = "";

    /// <summary>The az CLI line that mends or shows it; empty where none helps.</summary>
    public string AzureCli { get; private protected init; } = "";

    /// <summary>The ids of less specific rules that stay silent about the same error when this one speaks.</summary>
    internal IReadOnlyList<string> Outranks { get; private protected init; } = [];

    /// <summary>Why it happens.</summary>
    public string Cause => RuleTexts.Get(this, "Cause");

    /// <summary>How to mend it.</summary>
    public string Remedy => RuleTexts.Get(this, "Remedy");

    /// <summary>The page to read on.</summary>
    public Uri HelpUri => HelpPages.For(Area);

    /// <summary>
    /// The last word on a sentence that fits: false keeps the rule silent. A rule whose sentence other services
    /// use too asks here for a sign of a gallery; it may also lower the confidence or add values.
    /// </summary>
    internal virtual bool Accepts(Sighting sighting) => true;

    /// <summary>
    /// Whether an error without any known sentence is this rule's because of its code, target or address.
    /// </summary>
    internal virtual bool AcceptsCode(AzureError error) => false;

    /// <summary>Adds what follows from the values, once all that the text holds are gathered, such as a valid name for an invalid one.</summary>
    internal virtual void Explain(Dictionary<string, string> values)
    {
    }

    /// <summary>The id and the name.</summary>
    public override string ToString() => $"{Id} {Name}";
}
