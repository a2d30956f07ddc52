using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Verify;

/// <summary>Why a finding could not be compared with Azure, in words that several rules share.</summary>
internal static class Unverified
{
    /// <summary>The error does not name what would have to be read.</summary>
    /// <param name="thing">What is missing.</param>
    public static Answer Unnamed(NamedThing thing) => Because(CommonTexts.VerifyUnnamed, ("Kind", Words(thing)));

    /// <summary>Something could not be read.</summary>
    public static Answer Unread(string id, ReadFailure failure) =>
        failure.IsOfSubscription ? Because(CommonTexts.VerifySubscriptionUnseen, ("Id", id))
        : failure.Reason == ReadFailureReason.NotFound ? Because(CommonTexts.VerifyNotFound, ("Id", id))
        : Because(CommonTexts.VerifyUnread, ("Id", id), ("Reason", failure.Message));

    /// <summary>What was read does not tell what matters.</summary>
    /// <param name="id">What was read.</param>
    /// <param name="property">The property that is absent or has a value nobody knows.</param>
    public static Answer Untold(string id, string property) => Because(CommonTexts.VerifyUntold, ("Id", id), ("Property", property));

    /// <summary>The error does not tell what the request asked for.</summary>
    /// <param name="id">What was read.</param>
    /// <param name="property">The property.</param>
    /// <param name="current">Its value now.</param>
    public static Answer RequestUntold(string id, string? property, string? current) =>
        Because(CommonTexts.VerifyRequestUntold, ("Id", id), ("Property", property), ("Current", current));

    /// <summary>The error names something, but not the group it was looked for in.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="resourceGroup">The group that holds a gallery of this name.</param>
    public static Answer GroupUntold(string gallery, string resourceGroup) => Because(CommonTexts.VerifyGroupUntold, ("Gallery", gallery), ("ResourceGroup", resourceGroup));

    /// <summary>The error does not tell the location the request asked for.</summary>
    /// <param name="id">What was read.</param>
    /// <param name="current">Where it is.</param>
    public static Answer LocationUntold(string id, string current) => Because(CommonTexts.VerifyLocationUntold, ("Id", id), ("Current", current));

    /// <summary>The image is shared by others, and the error does not name a region to read it in.</summary>
    public static Answer SharedWithoutRegion(string id) => Because(CommonTexts.VerifySharedWithoutRegion, ("Id", id));

    /// <summary>Only the owner of the gallery can read it.</summary>
    public static Answer SharedForeign() => Because(CommonTexts.VerifySharedForeign);

    /// <summary>The image template is running again.</summary>
    public static Answer StillRunning(string id) => Because(CommonTexts.VerifyStillRunning, ("Id", id));

    /// <summary>The version is still being replicated.</summary>
    public static Answer StillReplicating(string id) => Because(CommonTexts.VerifyStillReplicating, ("Id", id));

    /// <summary>One of the two images does not show its OS state.</summary>
    public static Answer OsStateUntold() => Because(CommonTexts.VerifyOsStateUntold);

    /// <summary>The error shows neither the generation of the image nor its definition.</summary>
    public static Answer GenerationUntold() => Because(CommonTexts.VerifyGenerationUntold);

    /// <summary>The error shows neither the CPU architecture of the image nor its definition.</summary>
    public static Answer ArchitectureUntold() => Because(CommonTexts.VerifyArchitectureUntold);

    /// <summary>The definition has no purchase plan, and the error names no version whose source could have one.</summary>
    public static Answer PlanUntold() => Because(CommonTexts.VerifyPlanUntold);

    /// <summary>The region does not offer the VM size.</summary>
    public static Answer SizeNotOffered(string size, string region) => Because(CommonTexts.VerifySizeNotOffered, ("Value", size), ("Region", region));

    /// <summary>The subscription has no such location.</summary>
    public static Answer RegionUnlisted(string region) => Because(CommonTexts.VerifyRegionUnlisted, ("Region", region));

    /// <summary>The throttled requests are counted apart from those that a verification may send.</summary>
    /// <param name="group">What Azure calls them; null where the error does not show it.</param>
    public static Answer OtherBucket(string? group) => Because(CommonTexts.VerifyOtherBucket, ("Value", group));

    /// <summary>The field does not hold the id of a resource.</summary>
    public static Answer ValueNoId() => Because(CommonTexts.VerifyValueNoId);

    private static Answer Because(string template, params (string Name, string? Value)[] values) => Answer.NotEvaluated(CommonTexts.Fill(template, values));

    private static string Words(NamedThing thing) => thing switch
    {
        NamedThing.Version => CommonTexts.KindVersion,
        NamedThing.Definition => CommonTexts.KindDefinition,
        NamedThing.Gallery => CommonTexts.KindGallery,
        NamedThing.VirtualMachine => CommonTexts.KindVirtualMachine,
        NamedThing.ScaleSet => CommonTexts.KindScaleSet,
        NamedThing.ScaleSetImage => CommonTexts.KindScaleSetImage,
        NamedThing.Template => CommonTexts.KindTemplate,
        NamedThing.Source => CommonTexts.KindSource,
        NamedThing.Publisher => CommonTexts.KindPublisher,
        NamedThing.DiskEncryptionSet => CommonTexts.KindDiskEncryptionSet,
        NamedThing.Lun => CommonTexts.KindLun,
        NamedThing.Region => CommonTexts.KindRegion,
        NamedThing.Subscription => CommonTexts.KindSubscription,
        NamedThing.Tenant => CommonTexts.KindTenant,
        NamedThing.ResourceGroup => CommonTexts.KindResourceGroup,
        NamedThing.VmSize => CommonTexts.KindVmSize,
        NamedThing.Action => CommonTexts.KindAction,
        NamedThing.Scope => CommonTexts.KindScope,
        NamedThing.PolicyAssignment => CommonTexts.KindPolicyAssignment,
        NamedThing.ApiVersion => CommonTexts.KindApiVersion,
        NamedThing.Feature => CommonTexts.KindFeature,
    };
}
