using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>
/// The parameters of gallery commands. Clients use the same sentences for the values of every command, so the name of the
/// parameter decides whether a gallery is meant: <c>-MinimumVCPU</c>, <c>--minimum-cpu-core</c>, and
/// <c>recommended.vCPUs.min</c> are the same.
/// </summary>
internal static class ClientParameter
{
    private static readonly string[] Ranges = ["min", "max"];
    private static readonly string[] Sizes = ["cpu", "memory"];

    /// <summary>Whether a sentence about a parameter's value concerns a gallery.</summary>
    /// <param name="match">The sentence, with the parameter in the value Property.</param>
    /// <param name="isOfGallery">Whether a parameter, given as lowercase letters, belongs only to galleries.</param>
    public static bool ConcernsGallery(RuleMatch match, Func<string, bool> isOfGallery)
    {
        if (match.Evidence != GalleryEvidence.None)
            return match.Evidence == GalleryEvidence.Gallery;
        var parameter = Letters(match.Value("Property"));
        return parameter.Length == 0 || isOfGallery(parameter);
    }

    /// <summary>Whether it is the end-of-life date of a definition or version.</summary>
    public static bool IsEndOfLife(string parameter) => Has(parameter, "endoflife");

    /// <summary>Whether it is a replica count or a limit of the recommended size.</summary>
    public static bool IsCount(string parameter) => Has(parameter, "replica") || (Ranges.Any(range => Has(parameter, range)) && Sizes.Any(size => Has(parameter, size)));

    /// <summary>Whether it is an enumeration that only galleries have; disks and VMs also have an OS type and a generation.</summary>
    public static bool IsOfDefinition(string parameter) => Has(parameter, "osstate") || Has(parameter, "replicationmode");

    private static string Letters(string name) => new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
