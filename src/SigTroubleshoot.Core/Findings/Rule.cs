using System.Globalization;
using System.Reflection;

namespace SigTroubleshoot;

/// <summary>
/// One cause: what reveals it, what it means, and how to fix it. A rule is one file under <c>Rules/</c>,
/// named after it, which contains everything that a user reads about it.
/// </summary>
/// <remarks>
/// The texts and commands of a rule are properties that create their value on access: all rules are created for the first
/// diagnosis, but few of them report anything.
/// </remarks>
public abstract class Rule
{
    private protected Rule(string id, RuleArea area, FindingSeverity severity)
    {
        Id = id;
        Area = area;
        Severity = severity;
    }

    /// <summary>The ID: <c>SIG</c> and three digits. An ID is never reused for another cause.</summary>
    public string Id { get; }

    /// <summary>The name as one word; also the name of the rule's class and file.</summary>
    public string Name => GetType().Name;

    /// <summary>The area it belongs to.</summary>
    public RuleArea Area { get; }

    /// <summary>How severe it is.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>How the rule can report its cause. The modes are derived from what the rule has and implements.</summary>
    public RuleModes Modes => GetType().GetInterfaces()
        .Aggregate(
            Messages.Count > 0 || Codes.Count > 0 ? RuleModes.Diagnosis : RuleModes.None,
            (modes, type) => modes | (type.GetCustomAttribute<RuleModeAttribute>()?.Mode ?? RuleModes.None));

    /// <summary>The Azure error codes seen with it. Common codes mean nothing on their own.</summary>
    public IReadOnlyList<string> Codes => field ??= ErrorCodes;

    /// <summary>
    /// The sentences of the service and its clients that reveal it, with a <c>&lt;Placeholder&gt;</c> for each value.
    /// </summary>
    public IReadOnlyList<string> Messages => field ??= (string[])[.. Sentences, .. ClientSentences];

    /// <summary>Sentences that look similar but mean something else; they suppress the rule.</summary>
    public IReadOnlyList<string> Lookalikes => field ??= LookalikeSentences;

    /// <summary>The Az PowerShell command that fixes or shows it; empty if none helps.</summary>
    public virtual string AzPowerShell => "";

    /// <summary>The Azure CLI command that fixes or shows it; empty if none helps.</summary>
    public virtual string AzureCli => "";

    /// <summary>Why it happens.</summary>
    public string Cause => RuleTexts.Get(this, "Cause");

    /// <summary>How to fix it.</summary>
    public string Remedy => RuleTexts.Get(this, "Remedy");

    /// <summary>The page with more information.</summary>
    public Uri HelpUri => HelpPages.For(Area);

    /// <summary>The culture whose language its texts have; null for that of the caller.</summary>
    internal CultureInfo? Culture { get; private set; }

    /// <summary>The same rule with its texts in the language of a culture.</summary>
    internal Rule In(CultureInfo culture)
    {
        var own = (Rule)MemberwiseClone();
        own.Culture = culture;
        return own;
    }

    /// <summary>The value of <see cref="Text"/>, created once.</summary>
    internal RuleText English => field ??= Text;

    /// <summary>Its texts for users, in English.</summary>
    internal abstract RuleText Text { get; }

    /// <summary>The sentences that reveal it, whichever tool prints them.</summary>
    internal virtual string[] Sentences => [];

    /// <summary>Sentences that reveal it only in the form that one client prints.</summary>
    internal virtual string[] ClientSentences => [];

    /// <summary>The value of <see cref="Lookalikes"/>.</summary>
    internal virtual string[] LookalikeSentences => [];

    /// <summary>The value of <see cref="Codes"/>.</summary>
    internal virtual string[] ErrorCodes => [];

    /// <summary>The less specific rules that do not report an error that this rule reports.</summary>
    internal virtual Type[] Outranks => [];

    /// <summary>
    /// Whether it only says that something failed, without a reason: every other rule, and an error that no rule knows,
    /// is reported instead. Its sentences are too common to be recognized when they are reworded.
    /// </summary>
    internal virtual bool IsLastResort => false;

    /// <summary>
    /// The value that is itself at fault, such as the invalid name; empty if no command contains it. Commands get the value
    /// <c>Suggestion</c> in its place, and keep the placeholder if nothing can be suggested.
    /// </summary>
    internal virtual string FaultyValue => "";

    /// <summary>
    /// The end of the path of the property that is itself at fault or missing, if the values of an answer only say what it contradicts;
    /// empty if they lead to it.
    /// </summary>
    internal virtual string FaultyProperty => "";

    /// <summary>Adds what can be derived once all values in the text are collected, such as a valid name for an invalid one.</summary>
    internal virtual void Explain(Dictionary<string, string> values)
    {
    }

    /// <summary>Whether remedy and commands are already those for the consumer of another owner's image.</summary>
    internal virtual bool AdvisesConsumer => false;

    /// <summary>
    /// The commands for a finding with these values; a rule overrides it if they depend on more than the kind of image.
    /// </summary>
    internal virtual RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) => KindCommands.Of(this, values);

    /// <summary>The ID and the name.</summary>
    public override string ToString() => $"{Id} {Name}";
}
