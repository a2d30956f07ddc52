using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Rules;

/// <summary>
/// Finds the requested value if the text shows the request's body or the options of the command. A nearby response of
/// the service is not a request, so nothing else is read.
/// </summary>
internal static class RequestedValue
{
    /// <summary>The options of the Azure CLI and Az PowerShell, by the end of the property's path.</summary>
    private static readonly KeyValuePair<string, Regex>[] Options =
    [
        Option("purchasePlan.name", "--plan-name", "-PurchasePlanName"),
        Option("purchasePlan.publisher", "--plan-publisher", "-PurchasePlanPublisher"),
        Option("purchasePlan.product", "--plan-product", "-PurchasePlanProduct"),
        Option("source.managedImage.id", "--managed-image", "-SourceImageId"),
        Option("storageProfile.source.id", "--managed-image", "-SourceImageId"),
        Option("storageProfile.source.virtualMachineId", "--virtual-machine", "-SourceImageVMId"),
        Option("osDiskImage.source.id", "--os-snapshot"),
        Option("osState", "--os-state", "-OsState"),
        Option("osType", "--os-type", "-OsType"),
        Option("hyperVGeneration", "--hyper-v-generation", "-HyperVGeneration"),
        Option("architecture", "--architecture", "-Architecture"),
        Option("publisher", "--publisher", "-Publisher"),
        Option("offer", "--offer", "-Offer"),
        Option("sku", "--sku", "-Sku"),
        Option("eula", "--eula", "-Eula"),
        Option("replicationMode", "--replication-mode", "-ReplicationMode"),
        Option("storageAccountType", "--storage-account-type", "-StorageAccountType", "-PublishingProfileStorageAccountType"),
    ];

    /// <summary>The body of the request; a node that does not exist if the text does not show it.</summary>
    internal static IResourceNode Body(RuleMatch ruleMatch) =>
        ruleMatch.Error?.Request?.Body is { Length: > 0 } body ? new JsonNode(JsonReader.Parse(body).Value) : JsonNode.Absent;

    /// <summary>Adds the requested value to the values, as <c>Requested</c>.</summary>
    /// <param name="ruleMatch">The ruleMatch.</param>
    /// <param name="path">The property, below <c>properties</c>.</param>
    internal static void Read(RuleMatch ruleMatch, string path)
    {
        var inBody = Body(ruleMatch).PropertyText(path);
        if ((inBody.Length > 0 ? inBody : InOptions(ruleMatch.Nearby, path)) is { Length: > 0 } value)
            ruleMatch.Values["Requested"] = value;
    }

    private static string InOptions(string text, string path)
    {
        var values = Options.FirstOrDefault(option => IsEnd(path, option.Key)).Value?.Matches(text).Cast<Match>()
            .Select(match => match.Groups["value"].Value)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(2)
            .ToArray() ?? [];

        // Two commands request different values: which of them failed is not known.
        return values.Length == 1 ? values[0] : "";
    }

    private static bool IsEnd(string path, string end) => ("." + path).EndsWith("." + end, StringComparison.OrdinalIgnoreCase);

    private static KeyValuePair<string, Regex> Option(string path, params string[] options) => new(
        path,
        new Regex($@"(?<![\w-])(?:{string.Join("|", options)})(?:\s{{1,4}}|[=:])[""']?(?<value>[A-Za-z0-9_/][\w./:-]{{0,500}})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));
}
