using static SigTroubleshoot.FindingOutcome;
using static SigTroubleshoot.FindingSeverity;
using static SigTroubleshoot.Unit.Deployment.DeploymentWorld;

namespace SigTroubleshoot.Unit.Deployment;

/// <summary>Every question about a deployment with its answers: what passes, what fails, what could not be evaluated.</summary>
internal static class DeploymentCases
{
    private const string TrustedLaunch = "\"features\":[{\"name\":\"SecurityType\",\"value\":\"TrustedLaunch\"}]";
    private const string TrustedLaunchSupported = "\"features\":[{\"name\":\"SecurityType\",\"value\":\"TrustedLaunchSupported\"}]";
    private const string ConfidentialSupported = "\"features\":[{\"name\":\"SecurityType\",\"value\":\"ConfidentialVmSupported\"}]";
    private const string Plan = "\"purchasePlan\":{\"name\":\"byol\",\"publisher\":\"otterworks\",\"product\":\"firewall\"}";
    private const string Skus = "/subscriptions/" + Subscription + "/providers/Microsoft.Compute/skus";
    private const string OwnPermissions = VersionId + "/providers/Microsoft.Authorization/permissions";

    private const string Bin = Gallery + "/softDeletedArtifactTypes/Images/artifacts/ubuntu-otter/versions";

    // The read that asks for the validations, and nothing else.
    private const string Expanded = VersionId + "?api-version=2024-03-03&$expand=ValidationProfile";

    private static string Validation(string status) => $$"""{"type":"TrustedLaunch","status":"{{status}}","version":"0.0.2","executionTime":"2027-01-02T03:04:05Z"}""";

    private static void Validated(DeploymentWorld world, string validation) =>
        world.With(Expanded, With($"\"validationsProfile\":{{\"executedValidations\":[{validation}]}}").Json);

    // The version with one more property.
    private static (string Name, string Json) With(string property)
    {
        var (name, json) = VersionJson("4.2.1");
        return (name, json.Replace("\"provisioningState\"", property + ",\"provisioningState\"", StringComparison.Ordinal));
    }

    private const string Shared = "/SharedGalleries/0d1b7c22-94e3-4f6a-b7a8-5c2e9f013d48-GAL_OTTER/Images/ubuntu-otter";
    private const string Past = "2021-03-04T05:06:07Z";
    private const string Future = "2199-03-04T05:06:07Z";
    private const string OtherController = ",{\"name\":\"DiskControllerTypes\",\"value\":\"NVMe\"}";

    private const string InRegion = "/subscriptions/" + Subscription + "/providers/Microsoft.Compute/locations/westeurope";
    private const string SharedImages = InRegion + "/sharedGalleries/0d1b7c22-94e3-4f6a-b7a8-5c2e9f013d48-GAL_OTTER/images";
    private const string CommunityVersion = InRegion + "/communityGalleries/otter-1f0c9d2e/images/ubuntu-otter/versions/0.9.0";

    private static string Deleted(string version, string? consumptionEnd = null) =>
        $$$"""{"value":[{"id":"{{{Bin}}}/{{{version}}}","properties":{"resourceArmId":"{{{DefinitionId}}}/versions/{{{version}}}","softDeletedTime":"2027-02-27T09:00:00.1234567+01:00"{{{(consumptionEnd is null ? "" : $",\"consumptionEndTime\":\"{consumptionEnd}\",\"hardDeletionTargetTime\":\"2199-04-05T00:00:00Z\"")}}}}}]}""";

    private static string DeletedByOwner(string end) => $$"""{"name":"0.9.0","properties":{"excludeFromLatest":false,"imageState":"SoftDeleted"{{(end.Length > 0 ? $",\"consumptionEndTime\":\"{end}\"" : "")}} } }""";

    private static string Encrypted(string set) =>
        $$$"""{"name":"westeurope","regionalReplicaCount":3,"encryption":{"osDiskImage":{"diskEncryptionSetId":"{{{set}}}"} } }""";

    public static IReadOnlyList<DeploymentCase> All { get; } =
    [
        // Does it exist?
        new("all there", "SIG951", Passed, "version 4.2.1", _ => { }),
        new("all there", "SIG208", Passed, "exists", _ => { }),
        new("the version is missing", "SIG951", Failed, "The image version 9.9.9 does not exist in image definition 'ubuntu-otter'", world => world.ImageId = DefinitionId + "/versions/9.9.9", Error),
        new("the version is missing", "SIG601", NotEvaluated, "The image version does not exist", world => world.ImageId = DefinitionId + "/versions/9.9.9", Information),
        new("the version was deleted", "SIG936", Failed, "The image version 9.9.9 was deleted on 2027-02-27T08:00:00Z and is only in the recycle bin of the gallery 'gal_otter'.", world => { world.ImageId = DefinitionId + "/versions/9.9.9"; world.With(Bin, Deleted("9.9.9")); }, Error),
        new("the version was deleted and its retention is over", "SIG936", Failed, "it can be restored until 2199-04-05T00:00:00Z", world => { world.ImageId = DefinitionId + "/versions/9.9.9"; world.With(Bin, Deleted("9.9.9", Past)); }, Error),
        new("the version was deleted and is retained", "SIG937", Failed, "9.9.9 has been deleted and can be deployed only until 2199-03-04T05:06:07Z by its number", world => { world.ImageId = DefinitionId + "/versions/9.9.9"; world.With(Bin, Deleted("9.9.9", Future)); }, Warning),
        new("the version is still shown and was deleted", "SIG937", Failed, "4.2.1 has been deleted", world => world.With(Bin, Deleted("4.2.1", Future)), Warning),
        new("the recycle bin is unreadable, the version is there", "SIG937", NotEvaluated, "is not allowed to read it", world => world.Refuse(Bin), Information),
        new("a shared version was deleted", "SIG937", Failed, "only until 2199", world => { world.ImageId = Community + "/Versions/0.9.0"; world.With(CommunityVersion, DeletedByOwner(Future)); }, Warning),
        new("a shared version was deleted, nobody says until when", "SIG937", Failed, "can be deployed only by its number", world => { world.ImageId = Community + "/Versions/0.9.0"; world.With(CommunityVersion, DeletedByOwner("")); }, Warning),
        new("a shared version was deleted and is gone", "SIG936", Failed, "The owner of the image version 0.9.0 has deleted it; it could be deployed until 2021", world => { world.ImageId = Community + "/Versions/0.9.0"; world.With(CommunityVersion, DeletedByOwner(Past)); }, Error),
        new("the last version was deleted", "SIG933", Failed, "its soft-deleted ones can still be restored: 9.9.9.", world => { Latest(world); world.With(Bin, Deleted("9.9.9")); }, Warning),
        new("the last version was never there", "SIG933", Passed, "retains no soft-deleted image version", world => { Latest(world); world.With(Bin, """{"value":[]}"""); }),
        new("the version was never there", "SIG936", Passed, "9.9.9 is not in the recycle bin", world => { world.ImageId = DefinitionId + "/versions/9.9.9"; world.With(Bin, Deleted("1.0.0")); }),
        new("the recycle bin of an empty definition is unreadable", "SIG933", NotEvaluated, "is not allowed to read it", world => { Latest(world); world.Refuse(Bin); }, Information),
        new("the recycle bin is unreadable", "SIG936", NotEvaluated, "is not allowed to read it", world => { world.ImageId = DefinitionId + "/versions/9.9.9"; world.Refuse(Bin); }, Information),
        new("the definition is missing", "SIG208", Failed, "'other' was not found", world => world.ImageId = Gallery + "/images/other", Error),
        new("the definition is missing", "SIG951", NotEvaluated, "The image definition does not exist", world => world.ImageId = Gallery + "/images/other", Information),
        new("the gallery is missing", "SIG951", Failed, "The gallery 'gal_other' does not exist in resource group 'rg-otter'", world => world.ImageId = Group + "/providers/Microsoft.Compute/galleries/gal_other/images/x", Error),
        new("the gallery is missing", "SIG208", NotEvaluated, "The gallery does not exist", world => world.ImageId = Group + "/providers/Microsoft.Compute/galleries/gal_other/images/x", Information),
        new("the group is missing", "SIG950", Failed, "'rg-otter' does not exist", world => world.Refuse(DefinitionId, 404, "ResourceGroupNotFound").Refuse(VersionId, 404, "ResourceGroupNotFound"), Error),
        new("the subscription is unseen", "SIG951", NotEvaluated, "SubscriptionNotFound", world => world.Refuse(DefinitionId, 404, "SubscriptionNotFound").Refuse(VersionId, 404, "SubscriptionNotFound"), Error),
        new("the service is down", "SIG951", NotEvaluated, "server error", world => world.Refuse(DefinitionId, 500, "InternalError").Refuse(VersionId, 500, "InternalError"), Error),
        new("the service is down for the definition", "SIG951", Passed, "4.2.1", world => world.Refuse(DefinitionId, 500, "InternalError")),

        // Is it in the region?
        new("replicated", "SIG601", Passed, "is replicated to westeurope", _ => { }),
        new("replicating", "SIG601", Failed, "is not available in westeurope, where its replication state is Replicating; it is available in northeurope", world => world.WithVersions(VersionJson("4.2.1", "Replicating")), Error),
        new("in creation for long", "SIG503", Failed, "more than six hours", world => world.WithVersions(VersionJson("4.2.1", "Replicating", provisioning: "Creating")), Warning),
        new("replicating since nobody knows when", "SIG502", Failed, "Azure does not report since when", world => world.WithVersions(VersionJson("4.2.1", "Replicating")), Information),
        new("a status without regions", "SIG601", NotEvaluated, "the replication status", world => world.WithVersions(WithoutRegions(VersionJson("4.2.1"))), Error),
        new("replicating since an hour", "SIG502", Failed, "still in progress", world => world.WithVersions(Published(VersionJson("4.2.1", "Replicating"), DateTimeOffset.UtcNow.AddHours(-1))), Information),
        new("replication failed", "SIG601", Failed, "Failed", world => world.WithVersions(VersionJson("4.2.1", "Failed")), Error),
        new("replication failed", "SIG501", Failed, "Details of it", world => world.WithVersions(VersionJson("4.2.1", "Failed")), Error),
        new("state unknown", "SIG504", Failed, "unknown", world => world.WithVersions(VersionJson("4.2.1", "Unknown")), Warning),
        new("a state that is new", "SIG601", Failed, "Pondering", world => world.WithVersions(VersionJson("4.2.1", "Pondering")), Error),
        new("a target without an entry", "SIG505", Failed, "no replica", world => world.WithVersions(VersionJson("4.2.1", summary: """{"region":"UK South","state":"Completed"}""")), Error),
        new("a target without an entry", "SIG601", Failed, "Absent", world => world.WithVersions(VersionJson("4.2.1", summary: """{"region":"UK South","state":"Completed"}""")), Error),
        new("no target region", "SIG601", Failed, "is not one of its target regions; it is available in northeurope, westeurope", world => world.Region = "uksouth", Error),
        new("the version is unreadable", "SIG601", NotEvaluated, "429", world => world.Refuse(VersionId, 429, "TooManyRequests"), Error),
        new("no status came", "SIG601", NotEvaluated, "the replication status", world => world.With(VersionId, """{"name":"4.2.1","properties":{"provisioningState":"Succeeded","publishingProfile":{"targetRegions":[{"name":"West Europe"}]}}}"""), Error),

        // Which one is latest?
        new("latest", "SIG333", Passed, "counts as latest", world => world.ImageId = DefinitionId),
        new("latest", "SIG602", Passed, "4.2.1", world => world.ImageId = DefinitionId),
        new("latest by its name", "SIG602", Passed, "4.2.1", world => world.ImageId = DefinitionId + "/versions/latest"),
        new("a higher version is excluded", "SIG602", Passed, "4.2.1; skipped: 5.0.0 (excluded from latest)", world => Latest(world, VersionJson("4.2.1"), VersionJson("5.0.0", excluded: true))),
        new("ten is more than nine", "SIG602", Passed, ": 4.10.0.", world => Latest(world, VersionJson("4.9.0"), VersionJson("4.10.0"))),
        new("a higher version is replicating", "SIG602", Passed, "4.2.1; skipped: 5.0.0 (replication state Replicating)", world => Latest(world, VersionJson("4.2.1"), VersionJson("5.0.0", "Replicating"))),
        new("the region leaves it out", "SIG602", Passed, "4.2.1; skipped: 5.0.0 (excluded from latest in this region)", world => Latest(world, VersionJson("4.2.1"), VersionJson("5.0.0", target: """{"name":"West Europe","excludeFromLatest":true}"""))),
        new("none goes there", "SIG602", Failed, "skipped: 4.2.1 (not replicated to the region)", world => Latest(world, VersionJson("4.2.1", target: "")), Error),
        new("none is there yet", "SIG602", Failed, "skipped: 4.2.1 (replication state Replicating)", world => Latest(world, VersionJson("4.2.1", "Replicating")), Error),
        new("none goes there", "SIG333", Passed, "counts as latest", world => Latest(world, VersionJson("4.2.1", target: ""))),
        new("every version is excluded", "SIG333", Failed, "no image version that counts as latest", world => Latest(world, VersionJson("4.2.1", excluded: true)), Error),
        new("every version is excluded", "SIG602", NotEvaluated, "no latest version", world => Latest(world, VersionJson("4.2.1", excluded: true)), Information),
        new("there is no version", "SIG333", Failed, "no image versions", world => Latest(world), Error),
        new("the list is unreadable", "SIG333", NotEvaluated, "500", world => { world.ImageId = DefinitionId; world.Refuse(DefinitionId + "/versions", 500); }, Error),
        new("a candidate is unreadable", "SIG602", NotEvaluated, "500", world => { Latest(world, VersionJson("4.2.1"), VersionJson("5.0.0")); world.Refuse(DefinitionId + "/versions/5.0.0", 500); }, Error),

        // The state of the version.
        new("succeeded", "SIG334", Passed, "Succeeded", _ => { }),
        new("provisioning failed", "SIG334", Failed, "provisioning failed", world => world.WithVersions(VersionJson("4.2.1", provisioning: "Failed")), Error),
        new("provisioning failed in the latest", "SIG334", Failed, "4.2.1", world => Latest(world, VersionJson("4.2.1", provisioning: "Failed")), Error),
        new("the version is missing", "SIG334", NotEvaluated, "does not exist", world => world.ImageId = DefinitionId + "/versions/9.9.9", Information),
        new("full replication", "SIG337", Passed, "does not use shallow replication", _ => { }),
        new("shallow replication", "SIG337", Failed, "creates no full copies", world => world.WithVersions(VersionJson("4.2.1", profile: ",\"replicationMode\":\"Shallow\"")), Warning),
        new("the version is unreadable", "SIG337", NotEvaluated, "429", world => world.Refuse(VersionId, 429, "TooManyRequests"), Information),
        new("not reported", "SIG341", Passed, "was not reported", world => world.WithVersions(With("\"safetyProfile\":{\"reportedForPolicyViolation\":false}"))),
        new("reported", "SIG341", Failed, "content policy: IpTheft", world => world.WithVersions(With("\"safetyProfile\":{\"reportedForPolicyViolation\":true,\"policyViolations\":[{\"category\":\"IpTheft\"}]}")), Warning),
        new("the version is unreadable", "SIG341", NotEvaluated, "429", world => world.Refuse(VersionId, 429, "TooManyRequests"), Information),
        new("validated", "SIG342", Passed, "did not fail (TrustedLaunch)", world => Validated(world, Validation("Succeeded"))),
        new("validation failed", "SIG342", Failed, "'TrustedLaunch' of the image version '4.2.1' failed", world => Validated(world, Validation("Failed")), Warning),
        new("validation unknown", "SIG342", NotEvaluated, "the result of the image version's validation", world => Validated(world, Validation("Unknown")), Information),
        new("validation refused", "SIG342", NotEvaluated, "400", world => world.Refuse(Expanded, 400, "InvalidParameter"), Information),
        new("kept", "SIG932", Passed, "not being deleted", _ => { }),
        new("deleting", "SIG932", Failed, "is being deleted", world => world.WithVersions(VersionJson("4.2.1", provisioning: "Deleting")), Error),

        // Am I allowed to?
        new("readable", "SIG703", Passed, "can read", _ => { }),
        new("forbidden", "SIG703", Failed, "Microsoft.Compute/galleries/images/versions/read", world => world.Refuse(DefinitionId).Refuse(VersionId).Refuse(OwnPermissions), Error),
        new("the list of versions is forbidden", "SIG703", Failed, "versions/read", world => { world.ImageId = DefinitionId; world.Refuse(DefinitionId + "/versions"); }, Error),
        new("a grant on the version alone", "SIG703", Failed, "Microsoft.Compute/galleries/images/read", world => world.Refuse(DefinitionId), Warning),
        new("no right among the permissions", "SIG703", Failed, "versions/read", world => world.WithPermissions(VersionId, "Microsoft.Compute/galleries/read"), Error),
        new("a right on versions alone", "SIG703", Failed, "Microsoft.Compute/galleries/images/read", world => world.WithPermissions(VersionId, "Microsoft.Compute/galleries/images/versions/read"), Warning),
        new("a right on versions alone, latest", "SIG703", Failed, "Microsoft.Compute/galleries/images/read", world => { world.ImageId = DefinitionId; world.WithPermissions(DefinitionId, "Microsoft.Compute/galleries/images/versions/read"); }, Error),
        new("unreadable permissions, readable image", "SIG703", Passed, "can read", world => world.Refuse(OwnPermissions, 500)),
        new("nothing readable", "SIG703", NotEvaluated, "500", world => world.Refuse(DefinitionId, 500).Refuse(VersionId, 500).Refuse(OwnPermissions, 500), Error),
        new("another subscription", "SIG702", Passed, "other subscription", world => world.TargetSubscription = OtherSubscription),
        new("another subscription, no right", "SIG702", Failed, OtherSubscription, world => { world.TargetSubscription = OtherSubscription; world.WithPermissions(VersionId); }, Error),
        new("another subscription, permissions unreadable", "SIG702", NotEvaluated, "500", world => { world.TargetSubscription = OtherSubscription; world.Refuse(OwnPermissions, 500); }, Information),
        new("one tenant", "SIG701", Passed, Tenant, world => world.TargetSubscription = OtherSubscription),
        new("another tenant", "SIG701", Failed, Subscription, world => { world.TargetSubscription = OtherSubscription; world.WithSubscription(Subscription, "9b0e4f77-0000-4000-8000-2d31c5a8e604"); }, Error),
        new("a token of another tenant", "SIG701", Failed, "another tenant", world => world.Refuse(DefinitionId, 401, "InvalidAuthenticationTokenTenant"), Error),
        new("the image's subscription is unseen", "SIG701", NotEvaluated, "404", world => { world.TargetSubscription = OtherSubscription; world.Refuse("/subscriptions/" + Subscription, 404, "SubscriptionNotFound"); }, Information),
        new("may create", "SIG719", Passed, "can create VMs", _ => { }),
        new("may not create in all of it", "SIG719", Failed, "at subscription scope", world => world.WithPermissions("/subscriptions/" + Subscription, "*/read"), Warning),
        new("may create under a condition", "SIG719", NotEvaluated, "depends on a condition of a role assignment", world => world.With("/subscriptions/" + Subscription + "/providers/Microsoft.Authorization/permissions", """{"value":[{"actions":["*"],"condition":"@Request[x] StringEquals 'y'"}]}"""), Information),
        new("what permissions do not include", "SIG719", Passed, "Locks and deny assignments are not evaluated.", _ => { }),
        new("permissions unreadable", "SIG719", NotEvaluated, "500", world => world.Refuse("/subscriptions/" + Subscription + "/providers/Microsoft.Authorization/permissions", 500), Error),

        // Does it fit the size?
        new("generation fits", "SIG610", Passed, "(V2)", _ => { }),
        new("generation does not fit", "SIG610", Failed, "Standard_A2_v2", world => world.VmSize = "standard_a2_v2", Error),
        new("not offered", "SIG610", Failed, "is not available in westeurope", world => world.VmSize = "Standard_M999", Error),
        new("not offered", "SIG612", NotEvaluated, "not available in the region", world => world.VmSize = "Standard_M999", Information),
        new("closed", "SIG610", Failed, "NotAvailableForSubscription", world => world.WithSizes(Size("Standard_D4s_v5", "V1,V2", "x64", restrictions: """{"type":"Location","values":["westeurope"],"restrictionInfo":{"locations":["westeurope"]},"reasonCode":"NotAvailableForSubscription"}""")), Error),
        new("closed in one zone", "SIG610", Passed, "supports the Hyper-V generation", world => world.WithSizes(Size("Standard_D4s_v5", "V1,V2", "x64", restrictions: """{"type":"Zone","values":["westeurope"],"restrictionInfo":{"locations":["westeurope"],"zones":["3"]},"reasonCode":"NotAvailableForSubscription"}"""))),
        new("size not said", "SIG610", NotEvaluated, "-VMSize", world => world.VmSize = null, Information),
        new("no size at all", "SIG610", NotEvaluated, "no VM size at all", world => world.WithSizes(), Error),
        new("no size at all", "SIG612", NotEvaluated, "no VM size at all", world => world.WithSizes(), Error),
        new("sizes unreadable", "SIG610", NotEvaluated, "500", world => world.Refuse(Skus, 500), Error),
        new("definition unreadable", "SIG610", NotEvaluated, "500", world => world.Refuse(DefinitionId, 500), Information),
        new("architecture fits", "SIG612", Passed, "x64", _ => { }),
        new("Arm64 on Arm64", "SIG612", Passed, "Arm64", world => { world.VmSize = "Standard_D4ps_v5"; world.WithDefinition("\"architecture\":\"Arm64\""); }),
        new("x64 on Arm64", "SIG612", Failed, "supports Arm64", world => world.VmSize = "Standard_D4ps_v5", Error),
        new("size not said", "SIG612", NotEvaluated, "-VMSize", world => world.VmSize = null, Information),

        new("the disk controller fits", "SIG630", Passed, "(SCSI)", _ => { }),
        new("NVMe on SCSI", "SIG630", Failed, "that the image supports (SCSI)", world => world.WithSizes(Size("Standard_D4s_v5", "V2", "x64", OtherController)), Error),
        new("NVMe on both", "SIG630", Passed, "(SCSI, NVMe)", world => world.WithDefinition("\"features\":[{\"name\":\"DiskControllerTypes\",\"value\":\"SCSI, NVMe\"}]").WithSizes(Size("Standard_D4s_v5", "V2", "x64", OtherController))),
        new("NVMe on both, by the other name", "SIG630", Passed, "(SCSI, NVMe)", world => world.WithDefinition("\"features\":[{\"name\":\"diskControllerType\",\"value\":\"SCSI,NVMe\"}]").WithSizes(Size("Standard_D4s_v5", "V2", "x64", OtherController))),
        new("size not said", "SIG630", NotEvaluated, "-VMSize", world => world.VmSize = null, Information),
        new("definition unreadable", "SIG630", NotEvaluated, "500", world => world.Refuse(DefinitionId, 500), Information),

        // Is there enough quota?
        new("enough", "SIG637", Passed, "which need 4 vCPUs", _ => { }),
        new("just enough", "SIG637", Passed, "which need 260 vCPUs", world => world.Count = 65),
        new("too little in the region", "SIG637", Failed, "The quota 'cores' in westeurope does not cover the VMs of size 'Standard_D4s_v5', which need 264 vCPUs; 260 of 350 are left.", world => world.Count = 66, Error),
        new("too little in the family", "SIG637", Failed, "'StandardDSv5Family'", world => world.WithUsages(("cores", 0, 350), ("StandardDSv5Family", 8, 10)), Error),
        new("enough of the region, too little for spot", "SIG637", Failed, "The quota 'lowPriorityCores'", world => { world.Priority = "Spot"; world.WithUsages(("cores", 0, 350), ("standardDSv5Family", 0, 350), ("lowPriorityCores", 0, 3)); }, Error),
        new("too little of the region, enough for spot", "SIG637", Passed, "which need 4 vCPUs", world => { world.Priority = "spot"; world.WithUsages(("cores", 350, 350), ("lowPriorityCores", 0, 4)); }),
        new("more used than allowed", "SIG637", Failed, "0 of 10 are left", world => world.WithUsages(("standardDSv5Family", 12, 10)), Error),
        new("another family is used up", "SIG637", Passed, "which need 4 vCPUs", world => world.WithUsages(("cores", 0, 350), ("standardDSv5Family", 0, 10), ("standardAv2Family", 10, 10))),
        new("the family is not listed", "SIG637", NotEvaluated, "the quota of the VM size's family", world => world.WithUsages(("cores", 0, 350), ("standardAv2Family", 0, 10)), Information),
        new("the family is not listed and the region is full", "SIG637", Failed, "The quota 'cores'", world => world.WithUsages(("cores", 349, 350)), Error),
        new("a limit that is none", "SIG637", Passed, "which need 4 vCPUs", world => world.WithUsages(("cores", 400, -1), ("standardDSv5Family", 0, 10))),
        new("spot is not listed", "SIG637", NotEvaluated, "the quota of the VM size's family", world => { world.Priority = "Spot"; world.WithUsages(("cores", 0, 350), ("standardDSv5Family", 0, 350)); }, Information),
        new("the quota is unknown", "SIG637", NotEvaluated, "the quota of the VM size's family", world => world.WithUsages(("virtualMachines", 0, 350)), Information),
        new("usages unreadable", "SIG637", NotEvaluated, "500", world => world.Refuse(Usages(Subscription), 500), Information),
        new("size not said", "SIG637", NotEvaluated, "-VMSize", world => world.VmSize = null, Information),

        // Security type.
        new("a plain machine", "SIG821", Passed, "does not require a security type", _ => { }),
        new("required, not said", "SIG821", NotEvaluated, "-SecurityType", world => world.WithDefinition(TrustedLaunch), Information),
        new("required, Standard", "SIG821", Failed, "TrustedLaunch", world => { world.SecurityType = "Standard"; world.WithDefinition(TrustedLaunch); }, Error),
        new("required and asked for", "SIG821", Passed, "TrustedLaunch", world => { world.SecurityType = "TrustedLaunch"; world.WithDefinition(TrustedLaunch); }),
        new("confidential, not offered", "SIG821", Failed, "does not support VMs", world => world.SecurityType = "ConfidentialVM", Error),
        new("confidential, size cannot", "SIG821", Failed, "Standard_D4s_v5", world => { world.SecurityType = "ConfidentialVM"; world.WithDefinition(ConfidentialSupported); }, Error),
        new("confidential, size can", "SIG821", Passed, "ConfidentialVM", world => { world.SecurityType = "ConfidentialVM"; world.WithDefinition(ConfidentialSupported).WithSizes(Size("Standard_D4s_v5", "V2", "x64", ",{\"name\":\"ConfidentialComputingType\",\"value\":\"SNP\"}")); }),
        new("Trusted Launch is off for the size", "SIG821", Failed, "does not support", world => { world.SecurityType = "TrustedLaunch"; world.WithDefinition(TrustedLaunchSupported).WithSizes(Size("Standard_D4s_v5", "V2", "x64", ",{\"name\":\"TrustedLaunchDisabled\",\"value\":\"True\"}")); }, Error),
        new("sizes unreadable", "SIG821", NotEvaluated, "500", world => { world.SecurityType = "TrustedLaunch"; world.WithDefinition(TrustedLaunchSupported).Refuse(Skus, 500); }, Error),
        new("Trusted Launch offered", "SIG824", Passed, "supports Trusted Launch", world => { world.SecurityType = "TrustedLaunch"; world.WithDefinition(TrustedLaunchSupported); }),
        new("Trusted Launch asked for, not offered", "SIG824", Failed, "is requested", world => world.SecurityType = "TrustedLaunch", Error),
        new("Trusted Launch asked for, generation 1", "SIG824", Failed, "generation V1", world => { world.SecurityType = "TrustedLaunch"; world.WithDefinition(TrustedLaunchSupported, "V1"); }, Error),
        new("Trusted Launch not asked for, not offered", "SIG824", Failed, "does not support", _ => { }, Information),
        new("definition unreadable", "SIG824", NotEvaluated, "500", world => world.Refuse(DefinitionId, 500), Information),

        // OS profile and plan.
        new("generalized with profile", "SIG606", Passed, "includes an OS profile", _ => { }),
        new("generalized without profile", "SIG606", Failed, "must include an OS profile", world => world.HasOsProfile = false, Error),
        new("generalized, not said", "SIG606", NotEvaluated, "-HasOsProfile", world => world.HasOsProfile = null, Information),
        new("specialized without profile", "SIG605", Passed, "includes no OS profile", world => { world.HasOsProfile = false; world.WithDefinition(osState: "Specialized"); }),
        new("specialized with profile", "SIG605", Failed, "must not include", world => world.WithDefinition(osState: "Specialized"), Error),
        new("specialized, not said", "SIG605", NotEvaluated, "-HasOsProfile", world => { world.HasOsProfile = null; world.WithDefinition(osState: "Specialized"); }, Information),
        new("no plan", "SIG611", Passed, "no purchase plan", _ => { }),
        new("plan named", "SIG611", Passed, "no purchase plan that is missing from the request", world => { world.HasPlan = true; world.WithDefinition(Plan); }),
        new("plan lacking", "SIG611", Failed, "otterworks:firewall:byol", world => { world.HasPlan = false; world.WithDefinition(Plan); }, Error),
        new("plan not said", "SIG611", NotEvaluated, "-HasPlan", world => world.WithDefinition(Plan), Information),

        // Its source and its gallery.
        new("the source has failed", "SIG438", Failed, "its provisioning state is Failed", world => world.WithVersions(VersionJson("4.2.1", provisioning: "Failed")).WithImage("Failed"), Error),
        new("encrypted, shared with the community", "SIG712", Failed, "Community", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).WithEncryptionSet(EncryptionSet, "westeurope").WithGallery("Community"), Warning),

        // Encryption.
        new("not encrypted", "SIG802", Passed, "No disk encryption set", _ => { }),
        new("encrypted, same subscription", "SIG802", Passed, "No disk encryption set", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).WithEncryptionSet(EncryptionSet, "westeurope")),
        new("encrypted, other subscription", "SIG802", Failed, OtherSubscription, world => { world.TargetSubscription = OtherSubscription; world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).WithEncryptionSet(EncryptionSet, "westeurope"); }, Error),
        new("the version is unreadable", "SIG802", NotEvaluated, "500", world => world.Refuse(VersionId, 500), Information),
        new("the set is there", "SIG804", Passed, "des-otter", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).WithEncryptionSet(EncryptionSet, "westeurope")),
        new("the set is gone", "SIG804", Failed, "des-otter", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))), Error),
        new("the set is unreadable", "SIG804", NotEvaluated, "403", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).Refuse(EncryptionSet), Information),
        new("the set is in its region", "SIG801", Passed, "westeurope", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).WithEncryptionSet(EncryptionSet, "West Europe")),
        new("the set is elsewhere", "SIG801", Failed, "northeurope", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).WithEncryptionSet(EncryptionSet, "northeurope"), Error),
        new("the set is in another subscription", "SIG801", Failed, "is not in the gallery's subscription", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet.Replace(Subscription, OtherSubscription, StringComparison.Ordinal)))), Error),

        new("the set is unreadable", "SIG801", NotEvaluated, "403", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).Refuse(EncryptionSet), Information),
        new("the set tells no region", "SIG801", NotEvaluated, "region of the disk encryption set", world => world.WithVersions(VersionJson("4.2.1", target: Encrypted(EncryptionSet))).WithEncryptionSet(EncryptionSet, ""), Information),

        // Age and numbers.
        new("no end of life", "SIG331", Passed, "neither past nor near", _ => { }),
        new("the version's end of life is past", "SIG331", Failed, "image version", world => world.WithVersions(VersionJson("4.2.1", profile: ",\"endOfLifeDate\":\"2021-03-04T00:00:00Z\"")), Warning),
        new("the definition's end of life is past", "SIG331", Failed, "image definition", world => world.WithDefinition("\"endOfLifeDate\":\"2021-03-04T00:00:00Z\""), Warning),
        new("nothing readable", "SIG331", NotEvaluated, "500", world => world.Refuse(DefinitionId, 500).Refuse(VersionId, 500), Information),
        new("the version is unreadable", "SIG331", NotEvaluated, "500", world => world.Refuse(VersionId, 500), Information),
        new("the definition is unreadable", "SIG331", NotEvaluated, "500", world => world.Refuse(DefinitionId, 500), Information),
        new("the definition is unreadable, the version is past", "SIG331", Failed, "image version", world => world.Refuse(DefinitionId, 500).WithVersions(VersionJson("4.2.1", profile: ",\"endOfLifeDate\":\"2021-03-04T00:00:00Z\"")), Warning),
        new("shared, no end of life", "SIG331", Passed, "neither", world => world.ImageId = Community),
        new("enough replicas", "SIG317", Passed, "(3)", world => world.Count = 60),
        new("too few replicas", "SIG317", Failed, "for 61 VMs, which need 4", world => world.Count = 61, Warning),
        new("the version is unreadable", "SIG317", NotEvaluated, "500", world => world.Refuse(VersionId, 500), Information),

        // Images shared by another owner.
        new("shared", "SIG208", Passed, "exists", world => world.ImageId = Community),
        new("shared, latest", "SIG602", Passed, "1.0.0; skipped: 1.1.0", world => world.ImageId = Community),
        new("shared, version", "SIG601", Passed, "0.9.0", world => world.ImageId = Community + "/Versions/0.9.0"),
        new("shared, no such version there", "SIG601", Failed, "was not found in westeurope", world => world.ImageId = Community + "/Versions/7.7.7", Error),
        new("shared directly, not found", "SIG721", Failed, "may be shared with the subscription", world => world.ImageId = Shared, Error),
        new("shared directly, not found, other images are shared with the tenant", "SIG721", Failed, "may be shared", world => { world.ImageId = Shared; world.With(SharedImages, """{"value":[{"name":"other"}]}"""); }, Error),
        new("shared with the tenant", "SIG721", Passed, "shares the image 'ubuntu-otter' with the tenant in westeurope", world => { world.ImageId = Shared; world.With(SharedImages, """{"value":[{"name":"Ubuntu-otter"}]}"""); }),
        new("shared directly, the list is unreadable", "SIG721", NotEvaluated, "500", world => { world.ImageId = Shared; world.Refuse(SharedImages, 500); }, Information),
        new("shared, not in the region", "SIG208", Failed, "was not found in uksouth", world => { world.ImageId = Community; world.Region = "uksouth"; }, Error),
        new("shared, unreadable", "SIG208", NotEvaluated, "500", world => { world.ImageId = "/SharedGalleries/x/Images/y"; world.Refuse($"/subscriptions/{Subscription}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries/x/images/y", 500); }, Error),
        new("shared, forbidden", "SIG703", Failed, "is not allowed to read", world => { world.ImageId = "/SharedGalleries/x/Images/y"; world.Refuse($"/subscriptions/{Subscription}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries/x/images/y"); }, Error),
        new("shared", "SIG703", Passed, "can read", world => world.ImageId = Community),
        new("shared", "SIG610", Passed, "(V2)", world => world.ImageId = Community),
        new("shared", "SIG317", NotEvaluated, "not visible", world => world.ImageId = Community, Information),
    ];

    private static (string Name, string Json) WithoutRegions((string Name, string Json) version) =>
        (version.Name, System.Text.RegularExpressions.Regex.Replace(version.Json, @"summary"":\[[^\]]*\]", @"summary"":[]"));

    private static (string Name, string Json) Published((string Name, string Json) version, DateTimeOffset date) =>
        (version.Name, version.Json.Replace("2026-01-02T03:04:05Z", date.ToString("O"), StringComparison.Ordinal));

    private static void Latest(DeploymentWorld world, params (string Name, string Json)[] versions)
    {
        world.ImageId = DefinitionId;
        world.WithVersions(versions);
    }
}
