namespace SigTroubleshoot.Checks;

/// <summary>One place in a request that breaks a rule.</summary>
internal sealed class Violation
{
    /// <param name="values">Name and value pairs for the message, the command and <see cref="Finding.Values"/>.</param>
    public Violation(params (string Name, string? Value)[] values)
    {
        Values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
                Values[name] = value!;
        }
    }

    /// <summary>The values for the message and the command.</summary>
    public Dictionary<string, string> Values { get; }

    /// <summary>
    /// The kind of the message text in the rule's resource file: <c>SIG101.Message</c> by default; a check that can
    /// say more names its own, such as <c>MessageCharacter</c>.
    /// </summary>
    public string MessageKind { get; init; } = "Message";

    /// <summary>A severity other than the rule's own, where this case is milder.</summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>The name or id it is about, where it is not the request itself.</summary>
    public string? Target { get; init; }
}
