namespace SigTroubleshoot.Templates;

/// <summary>What a reader found in a file.</summary>
/// <param name="Resources">The resources, in order.</param>
/// <param name="Notes">What is wrong with the file itself.</param>
internal sealed record TemplateReading(IReadOnlyList<PlannedResource> Resources, IReadOnlyList<TemplateNote> Notes)
{
    /// <summary>Nothing.</summary>
    public static readonly TemplateReading Nothing = new([], []);
}
