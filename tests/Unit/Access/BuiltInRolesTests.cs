using CsCheck;
using SigTroubleshoot.Access;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Access;

public sealed class BuiltInRolesTests
{
    private const string Galleries = "Microsoft.Compute/galleries/";

    private static readonly string[] Actions =
    [
        .. Enum.GetValues<GalleryOperation>().SelectMany(GalleryActions.Of).Distinct(),
        "Microsoft.Compute/virtualMachines/write",
        "Microsoft.Compute/disks/write",
        "Microsoft.Compute/snapshots/write",
        "Microsoft.Compute/images/read",
        "Microsoft.Storage/storageAccounts/listKeys/action",
        "Microsoft.Network/virtualNetworks/write",
        "Microsoft.Authorization/roleAssignments/write",
    ];

    private static readonly Gen<string[]> SomeActions = Gen.Int[0, Actions.Length - 1].Select(i => Actions[i]).Array[1, 6];

    [Theory]
    [InlineData("Compute Gallery Image Reader", Galleries + "images/read", Galleries + "images/versions/read")]
    [InlineData("Reader", Galleries + "read")]
    [InlineData("Reader", Galleries + "read", Galleries + "images/versions/read")]
    [InlineData("Reader", "Microsoft.Compute/images/read")]
    [InlineData("Compute Gallery Artifacts Publisher", Galleries + "images/versions/write")]
    [InlineData("Compute Gallery Artifacts Publisher", Galleries + "read", Galleries + "images/versions/write")]
    [InlineData("Compute Gallery Artifacts Publisher", "Microsoft.Compute/virtualMachines/write")]
    [InlineData("Compute Gallery Artifacts Publisher", "Microsoft.Compute/disks/write")]
    [InlineData("Disk Snapshot Contributor", "Microsoft.Compute/snapshots/write")]
    [InlineData("Storage Account Key Operator Service Role", "Microsoft.Storage/storageAccounts/listKeys/action")]
    [InlineData("Compute Gallery Sharing Admin", Galleries + "share/action")]
    [InlineData("Contributor", Galleries + "write", "Microsoft.Compute/snapshots/write")]
    [InlineData("Owner", Galleries + "share/action", Galleries + "write")]
    [InlineData("Owner", "Microsoft.Authorization/roleAssignments/write")]
    public void The_sufficient_role_with_the_fewest_permissions_is_selected(string expected, params string[] actions) =>
        Assert.Equal(expected, BuiltInRoles.LeastFor(actions).Name);

    [Theory]
    [InlineData("Compute Gallery Artifacts Publisher", Galleries + "share/action")]
    [InlineData("Compute Gallery Artifacts Publisher", "Microsoft.Compute/snapshots/write")]
    [InlineData("Compute Gallery Image Reader", Galleries + "read")]
    [InlineData("Contributor", Galleries + "share/action")]
    [InlineData("Contributor", "Microsoft.Authorization/roleAssignments/write")]
    [InlineData("Reader", Galleries + "images/versions/write")]
    public void A_role_does_not_allow_everything(string name, string action) =>
        Assert.False(BuiltInRoles.All.Single(role => role.Name == name).Gives(action));

    [Fact]
    public void The_selected_role_allows_every_action_and_no_smaller_one_does() =>
        SomeActions.Sample(actions =>
        {
            var chosen = BuiltInRoles.LeastFor(actions);
            Assert.All(actions, action => Assert.True(chosen.Gives(action)));
            Assert.All(BuiltInRoles.All.TakeWhile(role => role != chosen), smaller => Assert.Contains(actions, action => !smaller.Gives(action)));
        });

    [Fact]
    public void More_actions_never_select_a_smaller_role_and_order_and_case_do_not_matter() =>
        Gen.Select(SomeActions, Gen.Int[0, Actions.Length - 1].Select(i => Actions[i])).Sample((actions, more) =>
        {
            var roles = BuiltInRoles.All.ToList();
            var rank = roles.IndexOf(BuiltInRoles.LeastFor(actions));
            Assert.True(roles.IndexOf(BuiltInRoles.LeastFor([.. actions, more])) >= rank);
            Assert.Equal(rank, roles.IndexOf(BuiltInRoles.LeastFor([.. actions.Reverse().Select(action => action.ToUpperInvariant())])));
        });

    [Fact]
    public void Names_and_ids_are_unique()
    {
        Assert.Distinct(BuiltInRoles.All.Select(role => role.Name));
        Assert.Distinct(BuiltInRoles.All.Select(role => Guid.Parse(role.Id)));
    }

    [Theory]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm", "Microsoft.Compute/virtualMachines/write")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/disks/d", "Microsoft.Compute/disks/write")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/snapshots/d", "Microsoft.Compute/snapshots/write")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/images/i", "Microsoft.Compute/images/read")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0", Galleries + "images/versions/read")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a", "Microsoft.Storage/storageAccounts/listKeys/action")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g", null)]
    [InlineData("/subscriptions/s/resourceGroups/rg", null)]
    [InlineData("/CommunityGalleries/g/Images/i/Versions/1.0.0", null)]
    public void A_source_needs_the_permission_for_its_kind(string id, string? action)
    {
        Assert.True(ResourceId.TryParse(id, out var source));
        Assert.Equal(action, SourceActions.Of(source));
    }

    [Theory]
    [InlineData("/subscriptions/s", true)]
    [InlineData("/subscriptions/s/resourceGroups/rg", true)]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g", true)]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/i", true)]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0", true)]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries", false)]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm", false)]
    [InlineData("/SharedGalleries/g/Images/i", false)]
    public void A_scope_is_a_gallery_or_something_in_it_or_around_it(string id, bool expected)
    {
        if (ResourceId.TryParse(id, out var scope))
            Assert.Equal(expected, GalleryActions.IsScope(scope));
        else
            Assert.False(expected);
    }
}
