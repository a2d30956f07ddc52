using System.Management.Automation;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;
using SigTroubleshoot.Unit.Use;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Get-SigImageUse against the simulated Azure.</summary>
public sealed class GetSigImageUseTests : IAsyncLifetime, IDisposable
{
    private const string InGallery = "Get-SigImageUse rg-golden-images gal_use";

    private SimulatedAzure _azure = null!;
    private SimulatedSession _session = null!;

    public async Task InitializeAsync()
    {
        _azure = await SimulatedAzure.StartAsync();
        _session = new SimulatedSession(_azure);
    }

    public async Task DisposeAsync() => await _azure.DisposeAsync();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"id":"{V}1.1.0"}}}""", ImageUseKind.VirtualMachine, 1)]
    [InlineData("Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"id":"{D}","exactVersion":"1.1.0"}}}""", ImageUseKind.VirtualMachine, 1)]
    [InlineData("Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"id":"{V}latest","exactVersion":"1.1.0"}}}""", ImageUseKind.VirtualMachine, 1)]
    [InlineData("Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"sharedGalleryImageId":"/SharedGalleries/11111111-1111-1111-1111-111111111111-gal_use/Images/Web/Versions/1.1.0"}}}""", ImageUseKind.VirtualMachine, 1)]
    [InlineData("Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"communityGalleryImageId":"/CommunityGalleries/contoso-5f0e1d2c-3b4a-4958-8776-655443322110/Images/web/Versions/1.1.0"}}}""", ImageUseKind.VirtualMachine, 1)]
    [InlineData("Microsoft.Compute/virtualMachineScaleSets/set1", """{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{V}1.1.0"}}}}""", ImageUseKind.ScaleSet, 0)]
    [InlineData("Microsoft.Compute/virtualMachineScaleSets/set1/virtualMachines/0", """{"storageProfile":{"imageReference":{"id":"{D}","exactVersion":"1.1.0"}}}""", ImageUseKind.ScaleSetInstance, 1)]
    [InlineData("Microsoft.Compute/disks/disk1", """{"creationData":{"galleryImageReference":{"id":"{V}1.1.0"}}}""", ImageUseKind.Disk, 0)]
    [InlineData("Microsoft.Compute/disks/disk1", """{"creationData":{"imageReference":{"id":"{V}1.1.0"}}}""", ImageUseKind.Disk, 0)]
    [InlineData("Microsoft.Compute/snapshots/snap1", """{"creationData":{"galleryImageReference":{"id":"{V}1.1.0"}}}""", ImageUseKind.Snapshot, 0)]
    [InlineData("Microsoft.VirtualMachineImages/imageTemplates/it1", """{"source":{"type":"SharedImageVersion","imageVersionId":"{V}1.1.0"}}""", ImageUseKind.ImageTemplate, 0)]
    [InlineData("Microsoft.Compute/galleries/gal_other/images/web/versions/1.0.0", """{"storageProfile":{"source":{"id":"{V}1.1.0"}}}""", ImageUseKind.ImageVersion, 0)]
    public void Whatever_refers_to_a_version_is_found_in_any_subscription(string type, string properties, ImageUseKind kind, int instances)
    {
        UseWorld.PutGallery(_azure, sharing: "Community");
        var id = UseWorld.Put(_azure, type, properties);
        var use = Run(InGallery);
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0", "1.3.0"], use.Select(version => version.Name));
        var user = Assert.Single(use[1].UsedBy);
        Assert.Equal((kind, instances, false, kind == ImageUseKind.ScaleSetInstance ? id[..id.LastIndexOf("/virtualMachines/", StringComparison.Ordinal)] : id), (user.Kind, user.InstanceCount, user.IsLatest, user.ResourceId));
        Assert.Equal((1, ImageDeletion.No, ""), (use[1].UseCount, use[1].CanDelete, use[1].Command));
        Assert.All(use.Where(version => version.Name != "1.1.0"), version => Assert.Empty(version.UsedBy));
        // What is shared is never unused, so the summary of the uses is seen in a gallery that is not.
        UseWorld.PutGallery(_azure);
        var isOfOthers = properties.Contains("communityGalleryImageId", StringComparison.Ordinal);
        Assert.Equal(isOfOthers ? ["1.0.0", "1.1.0", "1.2.0", "1.3.0"] : ["1.0.0", "1.2.0", "1.3.0"], Run(InGallery + " -Unused").Select(version => version.Name));
    }

    [Theory]
    // Complete everywhere, however young it is.
    [InlineData("", 1, "")]
    [InlineData("", 90, "")]
    // In one region it is not, however old it is: there, the version before it is the latest.
    [InlineData("Replicating", 1, "northeurope")]
    [InlineData("Replicating", 90, "northeurope")]
    [InlineData("Failed", 90, "northeurope")]
    [InlineData("Absent", 90, "northeurope")]
    public void The_version_before_the_newest_is_the_latest_where_the_newest_has_no_replica(string state, int days, string expected)
    {
        UseWorld.PutGallery(_azure);
        PutNewest(days, ScriptOf(state));
        var use = Run(InGallery);
        Assert.Equal(expected, string.Join(' ', use[3].IsLatestIn));
        Assert.Equal(expected.Length == 0 ? ImageDeletion.Yes : ImageDeletion.No, use[3].CanDelete);
        // The newest one will be the latest there as well.
        Assert.Equal((ImageDeletion.No, 2), (use[4].CanDelete, use[4].IsLatestIn.Count));
        Assert.All(use.Take(3), version => Assert.Equal(ImageDeletion.Yes, version.CanDelete));
    }

    [Fact]
    public void Whoever_deploys_latest_uses_the_version_that_is_the_latest_in_the_region()
    {
        UseWorld.PutGallery(_azure);
        PutNewest(90, RegionScript.Absent);
        _azure.World.Put(
            UseWorld.UserGroup + "/Microsoft.Compute/virtualMachineScaleSets/set1",
            """{"location":"northeurope","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{D}"}}}}}""".Replace("{D}", UseWorld.Definition, StringComparison.Ordinal));
        var use = Run(InGallery);
        Assert.Equal(["1.3.0", "1.4.0"], use.Where(version => version.UseCount > 0).Select(version => version.Name));
        Assert.DoesNotContain("1.3.0", Run(InGallery + " -Unused").Select(version => version.Name));
    }

    [Fact]
    public void If_the_replication_of_the_newest_version_cannot_be_read_those_below_are_left_open()
    {
        UseWorld.PutGallery(_azure);
        PutNewest(90, RegionScript.Absent);
        _azure.Simulator.Faults.Add(new Fault(FaultKind.Forbidden) { Path = "/versions/" });
        var use = Run(InGallery);
        Assert.Equal([ImageDeletion.NotEvaluated, ImageDeletion.NotEvaluated, ImageDeletion.NotEvaluated, ImageDeletion.NotEvaluated, ImageDeletion.No], use.Select(version => version.CanDelete));
        Assert.All(use.Take(4), version => Assert.Contains("1.4.0", version.Reason, StringComparison.Ordinal));
        Assert.Equal(["1.4.0"], Run(InGallery + " -Unused").Select(version => version.Name));
        Assert.Contains("4 image version(s)", Assert.Single(_session.Session.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Replication_is_read_only_if_a_version_could_be_deleted_and_then_once()
    {
        UseWorld.PutGallery(_azure);
        PutNewest(90, RegionScript.Always(RegionState.Completed));
        Run(InGallery);
        Assert.Equal(["1.4.0"], ReadVersions());
        for (var minor = 0; minor < 4; minor++)
            UseWorld.Put(_azure, $"Microsoft.Compute/virtualMachines/vm{minor}", """{"storageProfile":{"imageReference":{"id":"{V}1.{N}.0"}}}""".Replace("{N}", $"{minor}", StringComparison.Ordinal));
        _azure.Simulator.Requests.Clear();
        Assert.All(Run(InGallery), version => Assert.Equal(ImageDeletion.No, version.CanDelete));
        Assert.Empty(ReadVersions());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Replicating", 0)]
    [InlineData("Failed", 0)]
    [InlineData("Absent", 0)]
    [InlineData("Absent", 0, true)]
    [InlineData("Replicating", 2)]
    public void What_is_said_about_a_version_does_not_depend_on_which_others_are_requested(string state, int days, bool hasGap = false)
    {
        UseWorld.PutGallery(_azure, sharing: hasGap ? "Groups" : null);
        PutNewest(days, ScriptOf(state));
        UseWorld.Put(_azure, "Microsoft.Compute/virtualMachineScaleSets/set1", """{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{D}"}}}}""");
        var together = Run(InGallery).Select(Describe).ToList();
        var alone = new[] { "1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0" }.Select(name => Describe(Assert.Single(Run($"{InGallery} web {name}")))).ToList();
        Assert.Equal(together, alone);
        Assert.Contains("1.4.0 1 No", together[4], StringComparison.Ordinal);
        // In this region, the newest version is complete, so no other one is used.
        Assert.Contains("1.3.0 0", together[3], StringComparison.Ordinal);

        static string Describe(ImageUse use) => $"{use.Name} {use.UseCount} {use.CanDelete} {string.Join(' ', use.IsLatestIn)} {string.Join(' ', use.Reasons)}";
    }

    [Theory]
    [InlineData("Succeeded", ImageDeletion.Yes)]
    [InlineData("Failed", ImageDeletion.Yes)]
    [InlineData("Creating", ImageDeletion.No)]
    [InlineData("Updating", ImageDeletion.No)]
    [InlineData("Deleting", ImageDeletion.No)]
    public void What_is_being_changed_is_not_to_be_deleted(string state, ImageDeletion expected)
    {
        UseWorld.PutGallery(_azure);
        _azure.World.Put(new ArmSimulator.ImageVersion($"{UseWorld.Definition}/versions/0.9.0")
        {
            Location = "westeurope",
            Targets = [new ArmSimulator.TargetRegion("West Europe")],
            Published = _azure.Clock.GetUtcNow().AddDays(-100),
            ProvisioningState = state,
        });
        var use = Run(InGallery)[0];
        Assert.Equal((expected, expected == ImageDeletion.Yes), (use.CanDelete, use.Command.Length > 0));
        Assert.Equal(expected == ImageDeletion.Yes ? [] : [$"An operation on it is in progress (provisioning state {state})."], use.Reasons);
    }

    [Fact]
    public void A_region_that_no_version_has_reached_does_not_cost_a_request_for_each()
    {
        UseWorld.PutGallery(_azure);
        for (var minor = 10; minor < 90; minor++)
            PutVersion($"1.{minor}.0", 90, RegionScript.Absent);
        var use = Run(InGallery);
        Assert.InRange(ReadVersions().Count, 1, 40);
        Assert.DoesNotContain(use, version => version.CanDelete == ImageDeletion.Yes);
        Assert.Equal(84, use.Count);
    }

    [Fact]
    public void The_latest_version_is_used_by_what_names_the_definition()
    {
        UseWorld.PutGallery(_azure);
        _azure.World.Put(new ArmSimulator.ImageVersion($"{UseWorld.Definition}/versions/1.4.0")
        {
            Location = "westeurope",
            Targets = [new ArmSimulator.TargetRegion("West Europe") { ExcludeFromLatest = true }, new ArmSimulator.TargetRegion("North Europe")],
            Published = _azure.Clock.GetUtcNow().AddDays(-2),
        });
        UseWorld.Put(_azure, "Microsoft.Compute/virtualMachineScaleSets/set1", """{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{D}"}}}}""", ",\"sku\":{\"capacity\":7}");
        UseWorld.Put(_azure, "Microsoft.VirtualMachineImages/imageTemplates/it1", """{"distribute":[{"type":"SharedImage","galleryImageId":"{D}"}]}""");
        var use = Run(InGallery);
        Assert.Equal(["1.3.0", "1.3.0"], use.SelectMany(version => version.UsedBy.Select(_ => version.Name)));
        Assert.Equal([(ImageUseKind.ScaleSet, 7L, true), (ImageUseKind.ImageTemplateTarget, 0L, true)], use[3].UsedBy.Select(user => (user.Kind, user.InstanceCount, user.IsLatest)));
        // A template that publishes to the definition does not need the version.
        Assert.Equal(1, use[3].UseCount);
        Assert.Equal(["westeurope"], use[3].IsLatestIn);
        Assert.Equal(["northeurope"], use[4].IsLatestIn);
        Assert.Equal(ImageDeletion.No, use[4].CanDelete);
    }

    [Fact]
    public void As_long_as_a_version_is_created_the_one_before_it_may_be_the_latest()
    {
        UseWorld.PutGallery(_azure);
        _azure.World.Put(new ArmSimulator.ImageVersion($"{UseWorld.Definition}/versions/1.4.0")
        {
            Location = "westeurope",
            Targets = [new ArmSimulator.TargetRegion("West Europe") { Script = RegionScript.Always(RegionState.Replicating(40)) }],
            Published = _azure.Clock.GetUtcNow(),
            ProvisioningState = "Creating",
        });
        var use = Run(InGallery);
        Assert.Equal(["westeurope", "northeurope"], use[3].IsLatestIn);
        Assert.Equal(["westeurope"], use[4].IsLatestIn);
    }

    [Fact]
    public void The_disk_of_a_machine_is_not_a_use_of_its_own()
    {
        UseWorld.PutGallery(_azure);
        var vm = UseWorld.Put(_azure, "Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"id":"{V}1.1.0"}}}""");
        UseWorld.Put(_azure, "Microsoft.Compute/disks/disk1", """{"creationData":{"galleryImageReference":{"id":"{V}1.1.0"}}}""", $",\"managedBy\":\"{vm.ToUpperInvariant()}\"");
        // A VM that was created from a disk refers to no image.
        var other = UseWorld.Put(_azure, "Microsoft.Compute/virtualMachines/vm2", """{"storageProfile":{}}""");
        UseWorld.Put(_azure, "Microsoft.Compute/disks/disk2", """{"creationData":{"galleryImageReference":{"id":"{V}1.1.0"}}}""", $",\"managedBy\":\"{other}\"");
        Assert.Equal(["vm1", "disk2"], Run(InGallery)[1].UsedBy.Select(user => user.ResourceId[(user.ResourceId.LastIndexOf('/') + 1)..]).OrderByDescending(name => name));
    }

    [Fact]
    public void Instances_are_counted_for_each_version()
    {
        UseWorld.PutGallery(_azure);
        for (var instance = 0; instance < 5; instance++)
            UseWorld.Put(_azure, $"Microsoft.Compute/virtualMachineScaleSets/set1/virtualMachines/{instance}", """{"storageProfile":{"imageReference":{"id":"{D}","exactVersion":"1.{N}.0"}}}""".Replace("{N}", instance % 2 == 0 ? "0" : "1", StringComparison.Ordinal));
        var use = Run(InGallery);
        Assert.Equal((3, 2), (Assert.Single(use[0].UsedBy).InstanceCount, Assert.Single(use[1].UsedBy).InstanceCount));
    }

    [Fact]
    public void What_nobody_uses_has_its_size_its_cost_and_the_line_that_deletes_it()
    {
        UseWorld.PutGallery(_azure);
        var use = Run(InGallery + " -Unused -OlderThan 15d -PricePerGB 0.05");
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0"], use.Select(version => version.Name));
        Assert.Equal((5L, 94L, 470L, 23.5m), (use[0].Replicas, use[0].SizeInGB, use[0].TotalGB, use[0].Cost));
        Assert.Equal(["westeurope", "northeurope"], use[0].Regions);
        Assert.Equal((ImageDeletion.Yes, 0, ""), (use[0].CanDelete, use[0].Reasons.Count, use[0].Reason));
        Assert.Equal(
            $"Set-AzContext -Subscription {ContosoWorld.Production}; "
            + "Remove-AzGalleryImageVersion -ResourceGroupName rg-golden-images -GalleryName gal_use -GalleryImageDefinitionName web -Name 1.0.0\n"
            + $"az sig image-version delete --subscription {ContosoWorld.Production} -g rg-golden-images -r gal_use -i web -e 1.0.0",
            use[0].Command);
        Assert.Equal(["1.0.0"], Run(InGallery + " -OlderThan 35d").Select(version => version.Name));
        Assert.Null(Run(InGallery)[0].Cost);
        // The latest version is not used, but may not be deleted.
        Assert.Equal(ImageDeletion.No, Run(InGallery + " -Unused")[3].CanDelete);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(20, false)]
    [InlineData(-20, true)]
    public void A_safety_profile_protects_until_the_end_of_life(int? days, bool canDelete)
    {
        UseWorld.PutGallery(_azure);
        _azure.World.Put(new ArmSimulator.ImageVersion($"{UseWorld.Definition}/versions/0.9.0")
        {
            Location = "westeurope",
            Targets = [new ArmSimulator.TargetRegion("West Europe")],
            Published = _azure.Clock.GetUtcNow().AddDays(-100),
            EndOfLife = days is { } known ? _azure.Clock.GetUtcNow().AddDays(known) : null,
            Extra = new() { ["safetyProfile"] = new System.Text.Json.Nodes.JsonObject { ["blockDeletionBeforeEndOfLife"] = true } },
        });
        var use = Run(InGallery)[0];
        Assert.Equal(canDelete ? ImageDeletion.Yes : ImageDeletion.No, use.CanDelete);
        Assert.Equal(canDelete ? 0 : 1, use.Reasons.Count);
    }

    [Theory]
    [InlineData("Groups")]
    [InlineData("Community")]
    public void What_others_can_use_is_never_unused(string sharing)
    {
        UseWorld.PutGallery(_azure, sharing);
        var use = Run(InGallery);
        Assert.All(use.Take(3), version => Assert.Equal((ImageDeletion.NotEvaluated, ""), (version.CanDelete, version.Command)));
        Assert.All(use, version => Assert.Contains(sharing, version.Reason, StringComparison.Ordinal));
        Assert.Empty(Run(InGallery + " -Unused"));
        Assert.Contains("4 image version(s)", Assert.Single(_session.Session.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_subscription_that_cannot_be_read_leaves_the_question_open()
    {
        UseWorld.PutGallery(_azure);
        UseWorld.Put(_azure, "Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"id":"{V}1.1.0"}}}""");
        var principal = _azure.World.Access.Add(new Principal("12121212-1212-4212-8212-121212121212", "13131313-1313-4313-8313-131313131313", ContosoWorld.Tenant));
        _azure.World.Access.Assign(principal, $"/subscriptions/{ContosoWorld.Production}", Role.Reader);
        _azure.World.Access.Assign(principal, $"{UseWorld.UserGroup}/Microsoft.Compute/virtualMachines/vm2", Role.Reader);
        UseWorld.Put(_azure, "Microsoft.Compute/virtualMachines/vm2", """{"storageProfile":{"imageReference":{"id":"{V}1.2.0"}}}""");
        using var session = new SimulatedSession(_azure, principal);
        var use = session.Session.Run(InGallery).Select(item => (ImageUse)item.BaseObject).ToList();
        Assert.Equal([ImageDeletion.NotEvaluated, ImageDeletion.NotEvaluated, ImageDeletion.No, ImageDeletion.No], use.Select(version => version.CanDelete));
        Assert.All(use, version => Assert.Contains(ContosoWorld.Test, version.Reason, StringComparison.Ordinal));
        Assert.Contains(ContosoWorld.Test, Assert.Single(session.Session.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.Empty(session.Session.Run(InGallery + " -Unused"));
        Assert.Single(session.Session.Warnings);
    }

    [Fact]
    public void Whoever_can_read_only_the_group_of_the_gallery_gets_its_versions_and_no_conclusion()
    {
        UseWorld.PutGallery(_azure);
        var principal = _azure.World.Access.Add(new Principal("12121212-1212-4212-8212-121212121212", "13131313-1313-4313-8313-131313131313", ContosoWorld.Tenant));
        _azure.World.Access.Assign(principal, ContosoWorld.Group, Role.Reader);
        using var session = new SimulatedSession(_azure, principal);
        var use = session.Session.Run(InGallery).Select(item => (ImageUse)item.BaseObject).ToList();
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0", "1.3.0"], use.Select(version => version.Name));
        Assert.DoesNotContain(use, version => version.CanDelete == ImageDeletion.Yes);
        Assert.Single(session.Session.Errors);
    }

    [Theory]
    [InlineData(FaultKind.Forbidden, InGallery)]
    [InlineData(FaultKind.Html, InGallery)]
    [InlineData(FaultKind.Throttled, InGallery)]
    [InlineData(FaultKind.Forbidden, "Get-SigImageUse -ResourceId '" + UseWorld.Gallery + "'")]
    [InlineData(FaultKind.Forbidden, "Get-SigImageUse rg-golden-images gal_use web 1.0.0, 1.1.0, 1.2.0, 1.3.0")]
    public void Without_Resource_Graph_each_version_is_answered_once_and_none_is_unused(FaultKind kind, string command)
    {
        UseWorld.PutGallery(_azure);
        _azure.Simulator.Faults.Add(new Fault(kind) { Path = "ResourceGraph", RetryAfter = TimeSpan.Zero });
        var use = Run(command);
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0", "1.3.0"], use.Select(version => version.Name));
        Assert.All(use, version => Assert.Equal((ImageDeletion.NotEvaluated, true), (version.CanDelete, version.Reason.Length > 0)));
        Assert.Empty(Run(command + " -Unused"));
        Assert.Single(_session.Session.Warnings);
    }

    [Fact]
    public void If_the_subscriptions_cannot_be_listed_nothing_is_unused()
    {
        UseWorld.PutGallery(_azure);
        _azure.Simulator.Faults.Add(new Fault(FaultKind.Refused) { Path = "/subscriptions", Count = 1, Refusal = new Refusal { Status = 403, Code = "AuthorizationFailed", Message = "No." } });
        var use = Run(InGallery);
        Assert.Equal(4, use.Count);
        Assert.All(use.Take(3), version => Assert.Equal(ImageDeletion.NotEvaluated, version.CanDelete));
    }

    [Theory]
    [InlineData("Get-SigImageUse rg-golden-images gal_use web latest", "1.3.0")]
    [InlineData("Get-SigImageUse gal_use", "1.0.0 1.1.0 1.2.0 1.3.0")]
    [InlineData("Get-SigImageUse -GalleryName gal_u* -Name 1.[12].*", "1.1.0 1.2.0")]
    [InlineData("'" + UseWorld.Definition + "/versions/1.2.0' | Get-SigImageUse", "1.2.0")]
    [InlineData("'" + UseWorld.Definition + "', '" + UseWorld.Definition + "/versions/1.2.0' | Get-SigImageUse", "1.0.0 1.1.0 1.2.0 1.3.0")]
    [InlineData("[pscustomobject]@{ Id = '" + UseWorld.Gallery + "' } | Get-SigImageUse", "1.0.0 1.1.0 1.2.0 1.3.0")]
    [InlineData("@(Get-SigImageUse gal_use)[0..1] | Get-SigImageUse", "1.0.0 1.1.0")]
    public void Versions_are_chosen_as_in_Get_SigReplicationHealth(string command, string names)
    {
        UseWorld.PutGallery(_azure);
        Assert.Equal(names, string.Join(' ', Run(command).Select(version => version.Name)));
        Assert.Empty(_session.Session.Errors);
    }

    [Fact]
    public void A_version_that_Resource_Graph_does_not_show_is_an_answer()
    {
        UseWorld.PutGallery(_azure);
        var use = Assert.Single(Run($"Get-SigImageUse -ResourceId '{UseWorld.Definition}/versions/7.7.7'"));
        Assert.Equal((ImageDeletion.NotEvaluated, "7.7.7"), (use.CanDelete, use.Name));
    }

    [Theory]
    [InlineData("Get-SigImageUse -ResourceId '" + ContosoWorld.Group + "/providers/Microsoft.Compute/galleries/none'", "ReadingFailedNotFound")]
    [InlineData("Get-SigImageUse -ResourceId '/CommunityGalleries/x/Images/y'", "UseOfShared")]
    [InlineData("Get-SigImageUse -ResourceId '" + ContosoWorld.Gallery + "/applications/app'", "ResourceTypeUnsupported")]
    [InlineData("Get-SigImageUse -ManagementGroupId none", "ManagementGroupEmpty")]
    public void What_cannot_be_answered_is_an_error(string command, string error) =>
        Assert.StartsWith(error, _session.Session.Error(command).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Theory]
    [InlineData("Get-SigImageUse nothing")]
    [InlineData("Get-SigImageUse -GalleryName n*")]
    public void That_nothing_was_found_is_a_warning(string command)
    {
        Assert.Empty(Run(command));
        Assert.Single(_session.Session.Warnings);
    }

    [Theory]
    [InlineData("-OlderThan 7")]
    [InlineData("-OlderThan 0d")]
    [InlineData("-PricePerGB -0.4")]
    [InlineData("-ManagementGroupId ''")]
    public void A_value_out_of_range_is_refused(string parameters) => Assert.ThrowsAny<RuntimeException>(() => _session.Session.Run("$ErrorActionPreference = 'Stop'; Get-SigImageUse " + parameters));

    [Fact]
    public void Few_requests_suffice_for_a_whole_tenant()
    {
        var plan = new TenantPlan(200) { TenantId = ContosoWorld.Tenant };
        var tenant = Tenant.Put(_azure.World, plan, _azure.World.Access.Find(ContosoWorld.Client)!, _azure.Clock.GetUtcNow());
        var use = Run("Get-SigImageUse -ManagementGroupId mg-tenant -Unused");
        Assert.Empty(_session.Session.Errors);
        var used = tenant.Use.All().Select(version => tenant.VersionId(version.Definition, version.Version));
        var all = Enumerable.Range(0, plan.Definitions).SelectMany(definition => Enumerable.Range(0, plan.VersionsOf(definition)).Select(version => tenant.VersionId(definition, version)));
        var unused = all.Except(used).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(use, version => Assert.Contains(version.ResourceId, unused));
        // In the image definitions whose replication is not read, the version below the latest is left open.
        unused.ExceptWith(use.Select(version => version.ResourceId));
        var below = Enumerable.Range(0, plan.Definitions).Select(definition => tenant.VersionId(definition, plan.VersionsOf(definition) - 2)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.InRange(unused.Count, 1, plan.Definitions - 200);
        Assert.All(unused, version => Assert.Contains(version, below));
        Assert.Contains($"{unused.Count} image version(s)", Assert.Single(_session.Session.Warnings), StringComparison.Ordinal);
        var requests = _azure.Simulator.Requests.Arm;
        Assert.InRange(requests.Count(request => request.Path.Contains("ResourceGraph", StringComparison.Ordinal)), 1, 20);
        // The replication of the latest version of each image definition, as far as that is read.
        Assert.Equal(200, ReadVersions().Count);
        Assert.InRange(requests.Count, 200, 230);
    }

    [Fact]
    public void Beyond_two_hundred_image_definitions_the_version_below_the_latest_is_left_open()
    {
        var plan = new TenantPlan(160) { TenantId = ContosoWorld.Tenant };
        Tenant.Put(_azure.World, plan, _azure.World.Access.Find(ContosoWorld.Client)!, _azure.Clock.GetUtcNow());
        var use = Run("Get-SigImageUse -ManagementGroupId mg-tenant").GroupBy(version => version.GalleryName + version.GalleryImageDefinitionName).ToList();
        Assert.Equal((240, 200), (use.Count, ReadVersions().Count));
        Assert.All(use.Skip(200), versions => Assert.Contains(versions, version => version.CanDelete == ImageDeletion.Yes));
        var open = use.Select(versions => versions.Where(version => version.CanDelete == ImageDeletion.NotEvaluated).ToList()).ToList();
        Assert.All(open.Take(200), Assert.Empty);
        Assert.All(open.Skip(200), versions => Assert.InRange(versions.Count, 0, 1));
        Assert.Contains(open, versions => versions.Count == 1);
        Assert.All(open.SelectMany(versions => versions), version => Assert.Contains("200", version.Reason, StringComparison.Ordinal));
    }

    // Complete in the first region.
    private void PutNewest(int days, RegionScript second) => PutVersion("1.4.0", days, second);

    private void PutVersion(string name, int days, RegionScript second) => _azure.World.Put(new ArmSimulator.ImageVersion($"{UseWorld.Definition}/versions/{name}")
    {
        Location = "westeurope",
        Targets = [new ArmSimulator.TargetRegion("West Europe"), new ArmSimulator.TargetRegion("North Europe") { Script = second }],
        Published = _azure.Clock.GetUtcNow().AddDays(-days),
    });

    private static RegionScript ScriptOf(string state) => state switch
    {
        "Replicating" => RegionScript.Always(RegionState.Replicating(60)),
        "Failed" => RegionScript.Always(RegionState.Failed("No.", 20)),
        "Absent" => RegionScript.Absent,
        _ => RegionScript.Always(RegionState.Completed),
    };

    private List<string> ReadVersions() => [.. _azure.Simulator.Requests.Arm.Where(request => request.Path.Contains("/versions/", StringComparison.Ordinal)).Select(request => request.Path[(request.Path.LastIndexOf('/') + 1)..].Split('?')[0])];

    private List<ImageUse> Run(string command) => [.. _session.Session.Run(command).Select(item => (ImageUse)item.BaseObject)];
}
