namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads an item of Compute's list of usages.</summary>
internal static class ComputeUsageMapping
{
    /// <summary>The usage of a quota; az CLI flattens its name.</summary>
    public static ComputeUsage Map(IResourceNode node) =>
        new(node.TextOf("name.value", "name") ?? "", node["currentValue"].Number(), node["limit"].Number());
}
