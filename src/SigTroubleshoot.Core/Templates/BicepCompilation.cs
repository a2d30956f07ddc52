namespace SigTroubleshoot.Templates;

/// <summary>What the compiler made of a file.</summary>
internal sealed record BicepCompilation
{
    /// <summary>The template in JSON; null if there is none.</summary>
    public string? Template { get; init; }

    /// <summary>The file of parameters in JSON; null if there is none.</summary>
    public string? Parameters { get; init; }

    /// <summary>What the compiler says about the file and its modules.</summary>
    public IReadOnlyList<BicepDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why the compiler gave no answer, such as that it ended; null if it gave one.</summary>
    public string? Failure { get; init; }
}
