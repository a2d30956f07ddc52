using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>
/// The parameters of gallery commands. Clients check values of every command in the same words, so the name of the
/// parameter has to tell whether a gallery is meant: <c>-MinimumVCPU</c>, <c>--minimum-cpu-core</c> and
/// <c>recommended.vCPUs.min</c> are one.
/// </summary>
internal static class ClientParameter
{
    private static readonly string[] Ranges = ["min", "max"];
    private static readonly string[] Sizes = ["cpu", "memory"];

    /// <summary>Whether a sentence about a parameter's value is a gallery's matter.</summary>
    /// <param name="sighting">The sentence, with the parameter in the value Property.</param>
    /// <param name="isOfGallery">Whether a parameter, given as letters in lower case, belongs to galleries alone.</param>
    public static bool ConcernsGallery(Sighting sighting, Func<string, bool> isOfGallery)
    {
        if (sighting.Evidence != GalleryEvidence.None)
            return sighting.Evidence == GalleryEvidence.Gallery;
        var parameter = Letters(sighting.Value("Property"));
        return parameter.Length == 0 || isOfGallery(parameter);
    }

    /// <summary>Whether it is the end of life of a definition or version.</summary>
    public static bool IsEndOfLife(string parameter) => Has(parameter, "endoflife");

    /// <summary>Whether it is a replica count or a bound of the recommended size.</summary>
    public static bool IsCount(string parameter) => Has(parameter, "replica") || (Ranges.Any(range => Has(parameter, range)) && Sizes.Any(size => Has(parameter, size)));

    /// <summary>Whether it is an enumeration that only galleries have; disks and VMs have an OS type and a generation, too.</summary>
    public static bool IsOfDefinition(string parameter) => Has(parameter, "osstate") || Has(parameter, "replicationmode");

    private static string Letters(string name) => new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
