namespace SigTroubleshoot.Templates;

/// <summary>What the compiler says about a line.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Code">The code, such as <c>BCP018</c>.</param>
/// <param name="Message">The sentence.</param>
/// <param name="IsError">Whether it prevents the deployment.</param>
internal sealed record BicepDiagnostic(string Path, int Line, int Column, string Code, string Message, bool IsError)
{
    // The artifact is not in the cache, or cannot be downloaded.
    private static readonly string[] RestoreCodes = ["BCP190", "BCP192"];

    // A referenced module or declaration has an error, which is listed as well.
    private static readonly string[] ConsequenceCodes = ["BCP062", "BCP104"];

    /// <summary>Whether it only says that something else has an error.</summary>
    public bool IsConsequence => ConsequenceCodes.Contains(Code);

    /// <summary>Whether a module could not be read because it is not in the cache.</summary>
    public bool IsRestore => RestoreCodes.Contains(Code);
}
