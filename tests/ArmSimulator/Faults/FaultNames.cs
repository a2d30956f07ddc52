namespace SigTroubleshoot.ArmSimulator;

/// <summary>Reads the fault kinds that a user specifies.</summary>
internal static class FaultNames
{
    /// <summary>Fault kinds by name or HTTP status, separated by <c>|</c>; <c>mixture</c> for every kind in <see cref="Fault.Mixture"/>.</summary>
    /// <exception cref="FormatException">The kind does not exist.</exception>
    public static FaultKind[] Kinds(string text) => text.Equals("mixture", StringComparison.OrdinalIgnoreCase)
        ? [.. Fault.Mixture]
        : [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Kind)];

    private static FaultKind Kind(string text) => text switch
    {
        "401" => FaultKind.Unauthorized,
        "403" => FaultKind.Forbidden,
        "404" => FaultKind.NotFound,
        "409" => FaultKind.Conflict,
        "429" => FaultKind.Throttled,
        "500" => FaultKind.ServerError,
        "503" => FaultKind.Unavailable,
        _ => Enum.TryParse<FaultKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(text[0])
            ? kind
            : throw new FormatException($"'{text}' is no kind of fault."),
    };
}
