namespace SigTroubleshoot;

/// <summary>
/// Replaces the commands of a gallery's owner if a finding is about another owner's image or about a gallery application,
/// because they need a resource group and a gallery that the consumer does not have, or show only images.
/// </summary>
internal static class KindCommands
{
    private const string AtRegion = " -Location <Region>";
    private const string AtLocation = " --location <Region>";

    /// <summary>The commands of a rule for what the values describe.</summary>
    public static RuleCommands Of(Rule rule, IReadOnlyDictionary<string, string> values)
    {
        var commands = new RuleCommands(rule.AzPowerShell, rule.AzureCli);
        if (!rule.AdvisesConsumer && GalleryItemKind.IsOfAnotherOwner(values))
            return new RuleCommands(ForConsumer(commands.AzPowerShell, values, AzPowerShellOf), ForConsumer(commands.AzureCli, values, AzureCliOf));
        return IsApplication(values)
            ? new RuleCommands(ForApplication(commands.AzPowerShell, values, ApplicationAzPowerShell), ForApplication(commands.AzureCli, values, ApplicationAzureCli))
            : commands;
    }

    /// <summary>Whether the commands of a rule are replaced by those of a consumer, so that its remedy is as well.</summary>
    public static bool AreOfConsumer(Rule rule, IReadOnlyDictionary<string, string> values) =>
        !rule.AdvisesConsumer && GalleryItemKind.IsOfAnotherOwner(values) && (IsOfOwner(rule.AzPowerShell) || IsOfOwner(rule.AzureCli));

    private static string ForConsumer(string line, IReadOnlyDictionary<string, string> values, Func<bool, bool, string> command)
    {
        if (!IsOfOwner(line))
            return line;
        var isShared = values.ContainsKey(GalleryItemKind.SharedGallery);
        return command(isShared, values.ContainsKey("Definition"));
    }

    private static bool IsOfOwner(string line) =>
        line.IndexOf("<Gallery>", StringComparison.Ordinal) >= 0 || line.IndexOf("<GalleryId>", StringComparison.Ordinal) >= 0;

    private static string AzPowerShellOf(bool isShared, bool hasDefinition)
    {
        var gallery = isShared ? " -GalleryUniqueName <SharedGallery>" : " -GalleryPublicName <CommunityGallery>";
        return hasDefinition
            ? "Get-AzGalleryImageVersion" + gallery + " -GalleryImageDefinitionName <Definition>" + AtRegion
            : "Get-AzGalleryImageDefinition" + gallery + AtRegion;
    }

    private static string AzureCliOf(bool isShared, bool hasDefinition)
    {
        var (verb, gallery) = isShared ? ("list-shared", " --gallery-unique-name <SharedGallery>") : ("list-community", " --public-gallery-name <CommunityGallery>");
        return hasDefinition
            ? "az sig image-version " + verb + gallery + " --gallery-image-definition <Definition>" + AtLocation + " -o table"
            : "az sig image-definition " + verb + gallery + AtLocation + " -o table";
    }

    private static bool IsApplication(IReadOnlyDictionary<string, string> values) => values.ContainsKey(GalleryItemKind.Application) && !values.ContainsKey("Definition");

    // A rule about applications has commands of its own; those of the gallery itself are right for both.
    private static string ForApplication(string line, IReadOnlyDictionary<string, string> values, Func<bool, string> command) =>
        line.IndexOf("<Definition>", StringComparison.Ordinal) >= 0 ? command(values.ContainsKey("Version")) : line;

    private static string ApplicationAzPowerShell(bool hasVersion) =>
        "Get-AzGalleryApplicationVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryApplicationName <Application>"
        + (hasVersion ? " -Name <Version>" : "");

    private static string ApplicationAzureCli(bool hasVersion) =>
        "az sig gallery-application version " + (hasVersion ? "show" : "list") + " -g <ResourceGroup> -r <Gallery> --application-name <Application>"
        + (hasVersion ? " -n <Version> --expand ReplicationStatus" : " -o table");
}
