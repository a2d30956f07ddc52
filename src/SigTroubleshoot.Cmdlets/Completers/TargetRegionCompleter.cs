using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes <c>-TargetRegion</c>: the name of a region becomes the hashtable of a target region.</summary>
public sealed class TargetRegionCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        AzureRegion.All.Select(region => Value($"@{{Name='{region.Key}';ReplicaCount=1;StorageAccountType='Standard_LRS'}}", region.Value));

    private protected override string Normalize(string word) => AzureRegion.Normalize(word);
}
