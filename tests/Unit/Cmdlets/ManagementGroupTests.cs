using System.Management.Automation;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>The subscriptions of management groups, in every cmdlet that reads whole subscriptions.</summary>
public sealed class ManagementGroupTests : IAsyncLifetime, IDisposable
{
    private const string Group = TenantPlan.ManagementGroup;
    private const int Subscriptions = 40;
    private const int Definitions = 60;

    private SimulatedAzure _azure = null!;
    private SimulatedSession _session = null!;

    public async Task InitializeAsync()
    {
        _azure = await SimulatedAzure.StartAsync();
        Tenant.Put(_azure.World, new TenantPlan(Subscriptions) { TenantId = ContosoWorld.Tenant }, _azure.World.Access.Find(ContosoWorld.Client)!, _azure.Clock.GetUtcNow());
        _session = new SimulatedSession(_azure);
    }

    public async Task DisposeAsync() => await _azure.DisposeAsync();

    public void Dispose() => _session.Dispose();

    public static TheoryData<string, int> Commands => new()
    {
        { "Get-SigImageUse -ManagementGroupId {G} -GalleryName gal_0001", 330 },
        { "Get-SigReplicationHealth -ManagementGroupId {G} -Name latest", Definitions },
        { "Get-SigLatestVersion -ManagementGroupId {G}", Definitions * 2 },
        { "Wait-SigReplication -ManagementGroupId {G} -GalleryName gal_0001 -Name latest", 10 },
        { "Get-SigUsage -ManagementGroupId {G}", 6 * 4 },
        { "Get-SigFailure -ManagementGroupId {G}", 0 },
    };

    public static TheoryData<string> Lines => [.. Commands.Select(command => (string)command[0])];

    [Theory]
    [MemberData(nameof(Commands))]
    public void All_subscriptions_of_a_group_are_read(string command, int atLeast)
    {
        var output = Run(command, Group);
        Assert.Empty(_session.Session.Errors);
        Assert.InRange(output.Count, atLeast, atLeast == 0 ? 0 : atLeast + 20);
        // Nobody asks whether each subscription can be read, nor for the lists of those without a gallery.
        Assert.DoesNotContain(_azure.Simulator.Requests.Arm, request => request.Path.StartsWith("/subscriptions/", StringComparison.Ordinal) && (request.Path.Split('?')[0].Split('/').Length == 3 || request.Path.Contains("/providers/Microsoft.Compute/galleries?", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_id_of_a_group_is_as_good_as_its_name_and_the_tenant_is_a_group(string command, int atLeast)
    {
        Assert.InRange(Run(command, "/providers/Microsoft.Management/managementGroups/" + Group).Count, atLeast, int.MaxValue);
        Assert.InRange(Run(command, ContosoWorld.Tenant).Count, atLeast, int.MaxValue);
        Assert.Empty(_session.Session.Errors);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_group_without_subscriptions_is_an_error_and_nothing_else_is_read_instead(string command)
    {
        Assert.Empty(Run(command, "none"));
        Assert.StartsWith("ManagementGroupEmpty", Assert.Single(_session.Session.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Subscriptions_that_nobody_can_see_are_named(string command)
    {
        var principal = _azure.World.Access.Add(new Principal("12121212-1212-4212-8212-121212121212", "13131313-1313-4313-8313-131313131313", ContosoWorld.Tenant));
        _azure.World.Access.Assign(principal, $"/subscriptions/{TenantPlan.SubscriptionId(0)}", Role.Reader);
        _azure.World.Access.Assign(principal, $"/subscriptions/{TenantPlan.SubscriptionId(7)}/resourceGroups/rg-images", Role.Reader);
        using var session = new SimulatedSession(_azure, principal);
        session.Session.Run(command.Replace("{G}", Group, StringComparison.Ordinal));
        var said = session.Session.Warnings.Concat(session.Session.Errors.Select(error => error.Exception.Message));
        Assert.Contains(said, text => text.Contains(TenantPlan.SubscriptionId(7), StringComparison.Ordinal));
    }

    [Fact]
    public void Subscriptions_can_be_named_in_addition()
    {
        var names = Run($"Get-SigLatestVersion -ManagementGroupId {{G}} -SubscriptionId {ContosoWorld.Production}", Group).Select(item => ((LatestVersion)item.BaseObject).GalleryName);
        Assert.Contains("gal_contoso", names);
        Assert.Contains("gal_0001", names);
    }

    [Fact]
    public void A_gallery_is_found_in_whichever_subscription_it_is()
    {
        var versions = Run("Get-SigLatestVersion -ManagementGroupId {G} -GalleryName gal_0003", Group).Select(item => (LatestVersion)item.BaseObject).ToList();
        Assert.Equal(20, versions.Count);
        Assert.All(versions, version => Assert.Equal("gal_0003", version.GalleryName));
        Assert.Empty(_session.Session.Errors);
        Assert.Empty(Run("Get-SigLatestVersion -ManagementGroupId {G} -GalleryName none", Group));
        Assert.Empty(_session.Session.Errors);
        Assert.Single(_session.Session.Warnings);
    }

    [Theory]
    [InlineData("mg-t", "mg-tenant")]
    [InlineData("nothing", "")]
    public void The_groups_are_completed(string word, string expected)
    {
        // A call has worked, so somebody is signed in.
        Run("Get-SigUsage -ManagementGroupId {G}", Group);
        var found = _session.Session.Complete("Get-SigLatestVersion -ManagementGroupId " + word).Select(item => item.CompletionText);
        Assert.Equal(expected, string.Join(' ', found.Where(text => text.StartsWith("mg", StringComparison.Ordinal))));
    }

    private List<PSObject> Run(string command, string group)
    {
        _azure.Simulator.Requests.Clear();
        return _session.Session.Run(command.Replace("{G}", group, StringComparison.Ordinal));
    }
}
