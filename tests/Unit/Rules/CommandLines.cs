using System.Text.RegularExpressions;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>The command lines of all rules, filled with values, for each kind of thing that a finding can be about.</summary>
internal static partial class CommandLines
{
    private static readonly Dictionary<string, string> Own = new() { ["ResourceId"] = Ids.Version, ["GalleryId"] = Ids.Compute + "/galleries/gal_otter" };

    // What tells the kinds apart; the rest is the same for all.
    private static readonly Dictionary<string, string>[] Kinds =
    [
        Own,
        new() { ["ResourceId"] = "/CommunityGalleries/otter-6a2c8f31/Images/ubuntu-otter/Versions/1.0.7", ["CommunityGallery"] = "otter-6a2c8f31" },
        new() { ["ResourceId"] = "/SharedGalleries/6a2c8f31-OTTER/Images/ubuntu-otter", ["SharedGallery"] = "6a2c8f31-OTTER" },
        new() { ["ResourceId"] = Ids.Compute + "/galleries/gal_otter/applications/agent", ["Application"] = "agent" },
        new() { ["ResourceId"] = Ids.Snapshot, ["Action"] = "Microsoft.Compute/snapshots/write" },
        new() { ["ResourceId"] = Ids.Image + "," + Ids.Disk, ["Action"] = "Microsoft.Compute/images/read,Microsoft.Compute/disks/write", ["PrincipalType"] = "User" },
        new() { ["ResourceId"] = Ids.Version, ["Source"] = "vm-otter" },
    ];

    /// <summary>The lines of a rule for every kind, each once.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="value">The value of every placeholder that does not decide about the kind; null for its own name in lower case with a digit, because the bare word "subscriptionid" counts as masked.</param>
    /// <param name="isPowerShell">Whether to give the lines of Az PowerShell or those of the Azure CLI.</param>
    public static IEnumerable<string> Of(Rule rule, string? value, bool isPowerShell) => Kinds
        .SelectMany(kind =>
        {
            var commands = rule.CommandsFor(kind);
            return (isPowerShell ? commands.AzPowerShell : commands.AzureCli).Split('\n').Select(line => CommandTemplate.Fill(line, Filled(line, kind, value)));
        })
        .Where(line => line.Length > 0)
        .Distinct();

    /// <summary>The commands of a rule for another owner's image.</summary>
    public static IEnumerable<RuleCommands> OfAnotherOwner(Rule rule) => Kinds.Skip(1).Take(2).Select(rule.CommandsFor);

    private static Dictionary<string, string> Filled(string line, Dictionary<string, string> kind, string? value) => Placeholder().Matches(line)
        .Select(match => match.Groups[1].Value)
        .Distinct()
        .ToDictionary(name => name, name => value ?? (kind.TryGetValue(name, out var text) ? text.Split(',')[0] : name.ToLowerInvariant() + "1"));

    [GeneratedRegex("<([A-Z][A-Za-z]*)>")]
    private static partial Regex Placeholder();
}
