using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>Reads the options of <c>az sig</c>, <c>az image</c>, <c>az vm</c>, <c>az vmss</c>, <c>az deployment</c>, and the Az cmdlets.</summary>
internal static class CommandLineScanner
{
    private const int MaxLength = 4096;

    private static readonly Regex Command = new(
        @"(?<![\w-])(?:az (?<az>sig (?:image-definition|image-version|gallery-application version|gallery-application|show-[a-z]{2,20}|share)?|image (?:builder output |builder )?|vmss |vm |deployment (?:group|sub|mg|tenant) )|(?<verb>[A-Za-z]{2,20})-Az(?:ureRm)?(?<noun>Gallery[A-Za-z]{0,40}|Image[A-Za-z]{0,20}|VM[A-Za-z]{0,20}|Vmss|ResourceGroupDeployment)(?=\s{1,20}[-`]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Dictionary<string, string> AzOptions = new(StringComparer.Ordinal)
    {
        ["-g"] = "ResourceGroup",
        ["--resource-group"] = "ResourceGroup",
        ["-r"] = "Gallery",
        ["--gallery-name"] = "Gallery",
        ["-i"] = "Definition",
        ["--gallery-image-definition"] = "Definition",
        ["-e"] = "Version",
        ["--gallery-image-version"] = "Version",
        ["--gallery-image-name"] = "Definition",
        ["--gallery-image-version-name"] = "Version",
        ["--application-name"] = "Application",
        ["--version-name"] = "Version",
        ["-l"] = "Region",
        ["--location"] = "Region",
        ["--subscription"] = "SubscriptionId",
    };

    private static readonly Dictionary<string, string> CmdletParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["-ResourceGroupName"] = "ResourceGroup",
        ["-GalleryName"] = "Gallery",
        ["-GalleryImageDefinitionName"] = "Definition",
        ["-GalleryImageName"] = "Definition",
        ["-GalleryImageVersionName"] = "Version",
        ["-GalleryApplicationName"] = "Application",
        ["-ImageName"] = "Image",
        ["-VMName"] = "VirtualMachine",
        ["-VMScaleSetName"] = "ScaleSet",
        ["-Location"] = "Region",
        ["-SubscriptionId"] = "SubscriptionId",
    };

    /// <summary>Adds the names in the commands in a text.</summary>
    public static void Add(string text, Dictionary<string, string> found)
    {
        foreach (var (name, value) in Names(text))
            ValueFilter.Add(found, name, value);
    }

    /// <summary>
    /// Adds what all commands in a text have in common: if they are not near an error, it is not known which of them failed.
    /// </summary>
    public static void AddCommon(string text, Dictionary<string, string> found)
    {
        var names = Names(text).Where(pair => ValueFilter.IsReal(pair.Value)).ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        if (names["Gallery"].Distinct(StringComparer.OrdinalIgnoreCase).Count() != 1)
            return;
        foreach (var name in names.Where(name => name.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1))
            ValueFilter.Add(found, name.Key, name.First());
    }

    private static IEnumerable<(string Name, string Value)> Names(string text)
    {
        // Few texts contain a command, and searching for one is slow.
        if (!Has(text, "az ") && !Has(text, "-az"))
            yield break;
        for (var command = Command.Match(text); command.Success;)
        {
            var next = command.NextMatch();
            var from = command.Index + command.Length;
            var end = Math.Min(next.Success ? next.Index : text.Length, from + MaxLength);
            foreach (var (option, value) in OptionReader.Read(text, from, end))
            {
                if (NameOf(command, option) is { } name && (name != "SubscriptionId" || Guid.TryParse(value, out _)))
                    yield return (name, value);
            }

            command = next;
        }
    }

    private static bool Has(string text, string words) => text.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? NameOf(Match command, string option)
    {
        if (command.Groups["noun"].Success)
            return CmdletParameters.TryGetValue(option, out var name) ? name : Is(option, "-Name") ? NounName(command.Groups["noun"].Value) : null;
        var group = command.Groups["az"].Value.Trim();
        if (option is "-n" or "--name")
            return AzName(group);

        // "-r", "-i", and "-e" mean other things outside az sig.
        var isOfSig = option.StartsWith("--", StringComparison.Ordinal) || group.StartsWith("sig", StringComparison.Ordinal);
        return AzOptions.TryGetValue(option, out var value) && (isOfSig || value is "ResourceGroup" or "Region" or "SubscriptionId") ? value : null;
    }

    private static string? AzName(string group) => group switch
    {
        "image" => "Image",
        "image builder" or "image builder output" => "Template",
        "vm" => "VirtualMachine",
        "vmss" => "ScaleSet",
        "sig gallery-application" => "Application",
        "sig gallery-application version" => "Version",
        _ => null,
    };

    private static string? NounName(string noun) => noun switch
    {
        _ when Is(noun, "Gallery") => "Gallery",
        _ when Is(noun, "GalleryImageDefinition") => "Definition",
        _ when Is(noun, "GalleryImageVersion") => "Version",
        _ when Is(noun, "GalleryApplication") => "Application",
        _ when Is(noun, "GalleryApplicationVersion") => "Version",
        _ when Is(noun, "Image") => "Image",
        _ when Is(noun, "ImageBuilderTemplate") => "Template",
        _ when Is(noun, "VM") => "VirtualMachine",
        _ when Is(noun, "Vmss") => "ScaleSet",
        _ => null,
    };

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
