using System.Text.RegularExpressions;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>
/// Reads names from prose and settings: <c>(Resource Group "g")</c> and <c>Gallery Name: "x"</c> of Terraform, Packer's
/// <c>SIG gallery name : 'x'</c>, Image Builder's <c>dstGalleryName: x</c>, and settings such as <c>gallery_name = "x"</c>.
/// </summary>
internal static class NameScanner
{
    // A word that is followed by others is prose, as in the name of an Ansible task. In JSON, a line break before it is \n.
    private static readonly Regex Label = new(
        @"(?:(?<![A-Za-z])|(?<=\\[nrt]))(?:dst|SIG |Shared |Image |VM )?(?:publish )?(?:(?<ResourceGroup>Resource[ _]?Group(?:[ _]?Name)?)"
        + @"|(?<Gallery>(?:shared[ _]image[ _])?Gallery(?:[ _]?Name)?)"
        + @"|(?<Definition>(?:Gallery[ _]?)?Image[ _]?(?:Definition[ _]?)?Name|GalleryImageDefinitionName|Image Definition)"
        + @"|(?<Version>(?:Image[ _]?)?Version[ _]?Name|(?:Gallery[ _]?)?Image[ _]?Version)"
        + @"|(?<SubscriptionId>Subscription(?:[ _]?ID)?))"
        + @"(?:\s{0,40}[:=]\s{0,20}(?:\\{0,7}[""'](?<value>[^""'\\\n]{1,200})\\{0,7}[""']|(?<value>[A-Za-z0-9](?:[\w.-]{0,98}\w)?)(?![\w:/(]|[ ][a-z]+[ ][a-z]))|\s{1,4}\\{0,7}[""'](?<value>[^""'\\\n]{1,200})\\{0,7}[""'])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>How Terraform names the definition and the version, in parentheses.</summary>
    private static readonly Regex Image = new(
        @"\b(?<kind>Shared Image Version|Shared Image|Image|Version) \\{0,7}""(?<value>[^""\\\n]{1,200})\\{0,7}""(?= ?[(/])",
        RegexOptions.CultureInvariant);

    /// <summary>Two or four parts are not a valid version, but a log may report one for exactly that reason.</summary>
    private static readonly Regex VersionShape = new(@"^\d{1,10}(?:\.\d{1,10}){1,3}$", RegexOptions.CultureInvariant);

    private static readonly string[] Names = ["ResourceGroup", "Gallery", "Definition", "Version", "SubscriptionId"];

    /// <summary>Adds the names in a text.</summary>
    public static void Add(string text, Dictionary<string, string> found)
    {
        var local = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in Label.Matches(text).Cast<Match>().OrderBy(label => IsOfGallery(label) ? 0 : 1))
        {
            var name = Array.Find(Names, known => label.Groups[known].Success)!;
            if (IsPlausible(name, label.Groups["value"].Value))
                ValueFilter.Add(local, name, label.Groups["value"].Value);
        }

        foreach (Match image in Image.Matches(text))
        {
            // "Image" may also be a managed image; only a gallery makes it a definition.
            var isVersion = image.Groups["kind"].Value.EndsWith("Version", StringComparison.Ordinal);
            var isDefinition = local.ContainsKey("Gallery") || image.Groups["kind"].Value == "Shared Image";
            ValueFilter.Add(local, isVersion ? "Version" : isDefinition ? "Definition" : "Image", image.Groups["value"].Value);
        }

        if (!local.ContainsKey("Gallery") && !found.ContainsKey("Gallery"))
            local.Remove("Definition");
        foreach (var pair in local)
            ValueFilter.Add(found, pair.Key, pair.Value);
    }

    // Packer also prints the names of the managed image, before those of the gallery.
    private static bool IsOfGallery(Match label) => label.Value.StartsWith("SIG ", StringComparison.Ordinal);

    private static bool IsPlausible(string name, string value) => name switch
    {
        "Version" => VersionShape.IsMatch(value) || value == "latest",
        "SubscriptionId" => Guid.TryParse(value, out _),
        _ => value.IndexOf('/') < 0 && value.IndexOf(' ') < 0,
    };
}
