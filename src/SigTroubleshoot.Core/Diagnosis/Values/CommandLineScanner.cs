using System.Text.RegularExpressions;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>Reads the options of <c>az sig</c>, <c>az image</c>, <c>az vm</c>, <c>az vmss</c>, <c>az deployment</c>, <c>az rest</c>, and the Az cmdlets.</summary>
internal static class CommandLineScanner
{
    private const int MaxLength = 4096;

    private static readonly Regex Command = new(
        @"(?<![\w-])(?:az (?<az>sig (?:image-definition|image-version|gallery-application version|gallery-application|show-[a-z]{2,20}|share)?|image (?:builder output |builder )?|vmss |vm |deployment (?:group|sub|mg|tenant) |rest )|(?<verb>[A-Za-z]{2,20})-Az(?:ureRm)?(?<noun>Gallery[A-Za-z]{0,40}|Image[A-Za-z]{0,20}|VM[A-Za-z]{0,20}|Vmss|ResourceGroupDeployment)(?=\s{1,20}[-`]))",
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
        ["--managed-image"] = RequestBody.Source,
        ["--size"] = "VmSize",
        ["--vm-sku"] = "VmSize",
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
        ["-SourceImageId"] = RequestBody.Source,
        ["-VMSize"] = "VmSize",
    };

    // These letters mean other things in other groups of az sig.
    private static readonly Dictionary<string, string> DefinitionOptions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["-p"] = "Publisher",
        ["--publisher"] = "Publisher",
        ["-f"] = "Offer",
        ["--offer"] = "Offer",
        ["-s"] = "Sku",
        ["--sku"] = "Sku",
        ["--os-type"] = "OsType",
        ["--os-state"] = "OsState",
        ["--hyper-v-generation"] = "Generation",
        ["-Publisher"] = "Publisher",
        ["-Offer"] = "Offer",
        ["-Sku"] = "Sku",
        ["-OsType"] = "OsType",
        ["-OsState"] = "OsState",
        ["-HyperVGeneration"] = "Generation",
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
                foreach (var pair in Names(command, option, value))
                    yield return pair;
            }

            command = next;
        }
    }

    private static IEnumerable<(string Name, string Value)> Names(Match command, string option, string value)
    {
        if (Is(command.Groups["az"].Value, "rest "))
            return option is "-b" or "--body" ? RequestBody.Read(value) : [];
        if (NameOf(command, option) is not { } name || (name == "SubscriptionId" && !Guid.TryParse(value, out _)) || (name == RequestBody.Source && !RequestBody.IsSource(value)))
            return [];
        return name == "ResourceGroup" && OwnerOf(command) is { } owner ? [(name, value), (OwnGroups.Of(owner), value)] : [(name, value)];
    }

    /// <summary>What a command is about, if its resource group need not be that of the gallery; null for none.</summary>
    private static string? OwnerOf(Match command)
    {
        var noun = command.Groups["noun"].Value;
        return command.Groups["az"].Value.Trim() switch
        {
            "vmss" => OwnGroups.ScaleSet,
            "vm" => OwnGroups.VirtualMachine,
            "image" => OwnGroups.Image,
            "image builder" or "image builder output" => OwnGroups.Template,
            _ when noun.StartsWith("Vmss", StringComparison.OrdinalIgnoreCase) => OwnGroups.ScaleSet,
            _ when noun.StartsWith("VM", StringComparison.OrdinalIgnoreCase) => OwnGroups.VirtualMachine,
            _ when Is(noun, "Image") => OwnGroups.Image,
            _ when Is(noun, "ImageBuilderTemplate") => OwnGroups.Template,
            _ => null,
        };
    }

    private static bool Has(string text, string words) => text.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? NameOf(Match command, string option)
    {
        var noun = command.Groups["noun"].Value;
        var group = command.Groups["az"].Value.Trim();
        if ((group == "sig image-definition" || Is(noun, "GalleryImageDefinition")) && DefinitionOptions.TryGetValue(option, out var identifier))
            return identifier;
        if (noun.Length > 0)
            return CmdletParameters.TryGetValue(option, out var name) ? name : Is(option, "-Name") ? NounName(noun) : null;
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
