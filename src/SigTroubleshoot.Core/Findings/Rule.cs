using System.Reflection;

namespace SigTroubleshoot;

/// <summary>
/// One cause: what reveals it, what it means and how to mend it. A rule is one file under <c>Rules/</c>,
/// named after it, and everything a user reads about it stands there.
/// </summary>
/// <remarks>
/// What a rule says and shows are properties that make their value when they are asked: all rules are made at the first
/// diagnosis, and few of them speak.
/// </remarks>
public abstract class Rule
{
    private protected Rule(string id, RuleArea area, FindingSeverity severity)
    {
        Id = id;
        Area = area;
        Severity = severity;
    }

    /// <summary>The id, <c>SIG</c> and three digits. An id is never used for another cause.</summary>
    public string Id { get; }

    /// <summary>The name in one word; also the name of the rule's class and file.</summary>
    public string Name => GetType().Name;

    /// <summary>The part of the gallery it belongs to.</summary>
    public RuleArea Area { get; }

    /// <summary>How much it matters.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The doors through which it can be reached. They follow from what the rule has and implements.</summary>
    public RuleModes Modes => GetType().GetInterfaces()
        .Aggregate(
            Messages.Count > 0 || Codes.Count > 0 ? RuleModes.Diagnosis : RuleModes.None,
            (modes, type) => modes | (type.GetCustomAttribute<RuleModeAttribute>()?.Mode ?? RuleModes.None));

    /// <summary>The Azure error codes seen with it. Common codes say nothing alone.</summary>
    public IReadOnlyList<string> Codes => field ??= ErrorCodes;

    /// <summary>
    /// The service's and the clients' sentences that reveal it, with <c>&lt;Placeholder&gt;</c> where values stand.
    /// </summary>
    public IReadOnlyList<string> Messages => field ??= (string[])[.. Sentences, .. ClientSentences];

    /// <summary>Sentences that look alike but mean something else; they keep the rule silent.</summary>
    public IReadOnlyList<string> Lookalikes => field ??= LookalikeSentences;

    /// <summary>The Az PowerShell line that mends or shows it; empty where none helps.</summary>
    public virtual string AzPowerShell => "";

    /// <summary>The az CLI line that mends or shows it; empty where none helps.</summary>
    public virtual string AzureCli => "";

    /// <summary>Why it happens.</summary>
    public string Cause => RuleTexts.Get(this, "Cause");

    /// <summary>How to mend it.</summary>
    public string Remedy => RuleTexts.Get(this, "Remedy");

    /// <summary>The page to read on.</summary>
    public Uri HelpUri => HelpPages.For(Area);

    /// <summary>The words of <see cref="Text"/>, made once.</summary>
    internal RuleText English => field ??= Text;

    /// <summary>Its words for users, in English.</summary>
    internal abstract RuleText Text { get; }

    /// <summary>The sentences that reveal it, whichever tool prints them.</summary>
    internal virtual string[] Sentences => [];

    /// <summary>Sentences that reveal it only in the form in which one client prints them.</summary>
    internal virtual string[] ClientSentences => [];

    /// <summary>What <see cref="Lookalikes"/> gives.</summary>
    internal virtual string[] LookalikeSentences => [];

    /// <summary>What <see cref="Codes"/> gives.</summary>
    internal virtual string[] ErrorCodes => [];

    /// <summary>The less specific rules that stay silent about the same error when this one speaks.</summary>
    internal virtual Type[] Outranks => [];

    /// <summary>Adds what follows from the values, once all that the text holds are gathered, such as a valid name for an invalid one.</summary>
    internal virtual void Explain(Dictionary<string, string> values)
    {
    }

    /// <summary>The id and the name.</summary>
    public override string ToString() => $"{Id} {Name}";
}
