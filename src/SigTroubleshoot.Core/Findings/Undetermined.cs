using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>
/// Why a question has no answer, in words that several rules share. What was requested and could not be read keeps a test from
/// passing (<see cref="Blocking"/>); what was not specified does not.
/// </summary>
internal static class Undetermined
{
    /// <summary>The error does not name what would have to be read.</summary>
    public static Answer Unnamed(NamedThing thing) => Because(CommonTexts.UndeterminedUnnamed, ("Kind", Words(thing)));

    /// <summary>The user did not specify it.</summary>
    /// <param name="parameter">The parameter to specify it with, such as <c>-VMSize</c>.</param>
    public static Answer NotSpecified(string parameter) => Because(CommonTexts.UndeterminedNotSpecified, ("Parameter", parameter)) with { IsUnspecified = true };

    /// <summary>A resource could not be read.</summary>
    public static Answer Unreadable(string id, ReadFailure failure) =>
        failure.IsOfSubscription ? Because(CommonTexts.UndeterminedSubscriptionUnseen, ("Id", id))
        : failure.Reason == ReadFailureReason.NotFound ? Because(CommonTexts.UndeterminedNotFound, ("Id", id)) with { IsMissing = true }
        : Because(CommonTexts.UndeterminedUnreadable, ("Id", id), ("Reason", failure.Message));

    /// <summary>Something that a pass depends on could not be read.</summary>
    public static Answer Blocking(ReadFailure failure) => Answer.NotEvaluated(failure) with { Severity = FindingSeverity.Error };

    /// <summary>Azure's response does not contain the property, or its value is unknown.</summary>
    /// <param name="id">The resource that was read.</param>
    /// <param name="property">The property.</param>
    public static Answer NoValue(string id, string property) => Because(CommonTexts.UndeterminedNoValue, ("Id", id), ("Property", property));

    /// <summary>Azure's response does not contain something.</summary>
    /// <param name="property">What is missing, in words.</param>
    public static Answer NoValue(string property) => Because(CommonTexts.UndeterminedNoProperty, ("Property", property));

    /// <summary>Azure's response does not contain something that a pass depends on.</summary>
    /// <param name="property">What is missing, in words.</param>
    public static Answer BlockingNoValue(string property) => NoValue(property) with { Severity = FindingSeverity.Error };

    /// <summary>The image is shared by another owner, and this is not visible to others.</summary>
    /// <param name="property">What is hidden, in words.</param>
    public static Answer Hidden(string property) => Because(CommonTexts.UndeterminedHidden, ("Property", property));

    /// <summary>The error does not show the requested value.</summary>
    /// <param name="id">The resource that was read.</param>
    /// <param name="property">The property.</param>
    /// <param name="current">Its value now.</param>
    public static Answer RequestUnknown(string id, string? property, string? current) =>
        Because(CommonTexts.UndeterminedRequestUnknown, ("Id", id), ("Property", property), ("Current", current));

    /// <summary>The error names a gallery, but not the requested resource group.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="resourceGroup">The resource group that has a gallery with this name.</param>
    public static Answer ResourceGroupUnknown(string gallery, string resourceGroup) =>
        Because(CommonTexts.UndeterminedResourceGroupUnknown, ("Gallery", gallery), ("ResourceGroup", resourceGroup));

    /// <summary>The error does not show the requested location.</summary>
    /// <param name="id">The resource that was read.</param>
    /// <param name="current">Its location.</param>
    public static Answer LocationUnknown(string id, string current) => Because(CommonTexts.UndeterminedLocationUnknown, ("Id", id), ("Current", current));

    /// <summary>The image is shared by others, and the error does not name a region to read it in.</summary>
    public static Answer SharedWithoutRegion(string id) => Because(CommonTexts.UndeterminedSharedWithoutRegion, ("Id", id));

    /// <summary>Only the owner of the gallery can read it.</summary>
    public static Answer SharedByOthers() => Because(CommonTexts.UndeterminedSharedByOthers);

    /// <summary>The image template is running again.</summary>
    public static Answer StillRunning(string id) => Because(CommonTexts.UndeterminedStillRunning, ("Id", id));

    /// <summary>The version is still being replicated.</summary>
    public static Answer StillReplicating(string id) => Because(CommonTexts.UndeterminedStillReplicating, ("Id", id));

    /// <summary>One of the two images does not show its OS state.</summary>
    public static Answer OsStateUnknown() => Because(CommonTexts.UndeterminedOsStateUnknown);

    /// <summary>The error shows neither the generation of the image nor its definition.</summary>
    public static Answer GenerationUnknown() => Because(CommonTexts.UndeterminedGenerationUnknown);

    /// <summary>The error shows neither the CPU architecture of the image nor its definition.</summary>
    public static Answer ArchitectureUnknown() => Because(CommonTexts.UndeterminedArchitectureUnknown);

    /// <summary>The definition has no purchase plan, and the error names no version whose source could have one.</summary>
    public static Answer PlanUnknown() => Because(CommonTexts.UndeterminedPlanUnknown);

    /// <summary>The region does not offer the VM size.</summary>
    public static Answer SizeNotOffered(string size, string region) => Because(CommonTexts.UndeterminedSizeNotOffered, ("Value", size), ("Region", region));

    /// <summary>The subscription has no such location.</summary>
    public static Answer RegionUnlisted(string region) => Because(CommonTexts.UndeterminedRegionUnlisted, ("Region", region));

    /// <summary>The throttled requests are counted separately from those that a verification may send.</summary>
    /// <param name="group">Azure's name for them; null if the error does not show it.</param>
    public static Answer OtherBucket(string? group) => Because(CommonTexts.UndeterminedOtherBucket, ("Value", group));

    /// <summary>The comparison itself failed.</summary>
    public static Answer Failed(string reason) => Because(CommonTexts.UndeterminedFailed, ("Reason", reason));

    /// <summary>The field does not contain a resource ID.</summary>
    public static Answer ValueIsNoId() => Because(CommonTexts.UndeterminedValueIsNoId);

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
        NamedThing.ApplicationVersion => CommonTexts.KindApplicationVersion,
        NamedThing.Quota => CommonTexts.KindQuota,
        NamedThing.Identity => CommonTexts.KindIdentity,
    };
}
