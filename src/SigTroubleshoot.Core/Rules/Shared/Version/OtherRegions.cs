using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The further target regions in a command that creates a version. Its list must contain every requested region.</summary>
internal static class OtherRegions
{
    /// <summary>Az PowerShell: one more region.</summary>
    public const string AzPowerShell = ",@{Name='" + Placeholder + "';ReplicaCount=3}";

    /// <summary>Azure CLI: one more region.</summary>
    public const string AzureCli = " " + Placeholder + "=3";

    private const string Placeholder = "<OtherRegion>";

    /// <summary>The commands with the requested regions in place of the further one.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="requested">The requested regions, separated by commas; null if they are not known.</param>
    /// <param name="listed">The region that the commands already list.</param>
    public static RuleCommands In(RuleCommands commands, string? requested, string? listed)
    {
        // Only plain names, because they are written into the command as they are.
        var all = (requested ?? "").Split(',').Select(AzureRegion.Normalize).Where(region => region.Length > 0 && region.All(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal).ToArray();
        if (all.Length == 0)
            return commands;
        var others = all.Where(region => region != AzureRegion.Normalize(listed)).ToArray();
        return new RuleCommands(commands.AzPowerShell.Replace(AzPowerShell, Joined(AzPowerShell)), commands.AzureCli.Replace(AzureCli, Joined(AzureCli)));

        string Joined(string one) => string.Concat(others.Select(region => one.Replace(Placeholder, region)));
    }
}
