namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes a management group, if somebody is signed in; its display name is the tooltip and can also be typed.</summary>
public sealed class ManagementGroupCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        SessionIndex.ManagementGroups.Texts.Select(text => text.Split('\t')).Select(parts => Value(parts[0], parts[parts.Length - 1]));
}
