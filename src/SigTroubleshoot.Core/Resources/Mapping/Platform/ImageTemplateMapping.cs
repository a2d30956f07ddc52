namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a template of Azure VM Image Builder from ARM's JSON or from a deployment's template.</summary>
internal static class ImageTemplateMapping
{
    /// <summary>The template; absent values are null.</summary>
    public static ImageTemplate Map(IResourceNode node)
    {
        var source = node.Find("source");
        var run = node.Find("lastRunStatus");
        return new ImageTemplate
        {
            Id = node.FilledTextOf("id"),
            Name = node.FilledTextOf("name"),
            ProvisioningState = node.FilledTextOf("provisioningState"),
            UserAssignedIdentities = MapIdentities(node["identity"]),
            Source = source.Exists ? new ImageTemplateSource(source.FilledTextOf("type"), source.FilledTextOf("imageId"), source.FilledTextOf("imageVersionId")) : null,
            Targets = node.Find("distribute") is { Exists: true } targets ? [.. targets.Items.Select(MapTarget)] : null,
            LastRun = run.IsComposite ? new ImageTemplateRun(run.FilledTextOf("runState"), run.FilledTextOf("message"), run.FilledTextOf("endTime")) : null,
        };
    }

    /// <summary>The members with the user-assigned identities, by their IDs, in the order of <see cref="ImageTemplate.UserAssignedIdentities"/>.</summary>
    public static IEnumerable<KeyValuePair<string, IResourceNode>> IdentitiesOf(IResourceNode node) => Assigned(node["identity"]).Members;

    // An identity that is not an object is an expression.
    private static IResourceNode Assigned(IResourceNode identity) => identity.IsComposite ? identity["userAssignedIdentities"] : identity;

    private static IReadOnlyList<UserAssignedIdentity>? MapIdentities(IResourceNode identity) =>
        Assigned(identity) is { Exists: true } assigned ? [.. assigned.Members.Select(member => new UserAssignedIdentity(member.Key, member.Value.FilledTextOf("principalId")))] : null;

    private static ImageTemplateTarget? MapTarget(IResourceNode node) =>
        node.IsComposite
            ? new ImageTemplateTarget(node.FilledTextOf("type"), node.FilledTextOf("galleryImageId"))
            {
                ReplicationRegions = NamesOf(node["replicationRegions"]),
                TargetRegions = NamesOf(node["targetRegions"]),
                VersioningScheme = node.FilledTextOf("versioning.scheme"),
            }
            : null;

    // The items of one list are names, those of the other have a name.
    private static string? NamesOf(IResourceNode regions) =>
        string.Join(", ", regions.Items.Select(region => region.FilledTextOf("name") ?? region.Text).OfType<string>().Where(name => name.Length > 0)) is { Length: > 0 } names ? names : null;
}
