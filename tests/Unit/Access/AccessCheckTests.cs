using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Access;

public sealed class AccessCheckTests
{
    private const string Group = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images";
    private const string Gallery = Group + "/providers/Microsoft.Compute/galleries/gal_contoso";
    private const string Definition = Gallery + "/images/web-server-2025";
    private const string Version = Definition + "/versions/2.3.0";
    private const string Snapshot = Group + "/providers/Microsoft.Compute/snapshots/snap";
    private const string ObjectId = "3f2a9c1e-54b7-4d0e-9a61-7c8e2b5d4f10";
    private const string Galleries = "Microsoft.Compute/galleries/";

    private const string Owner = """{"value":[{"actions":["*"],"notActions":[]}]}""";
    private const string Contributor = """{"value":[{"actions":["*"],"notActions":["Microsoft.Authorization/*/Write","Microsoft.Compute/galleries/share/action"]}]}""";
    private const string ImageReader = """{"value":[{"actions":["Microsoft.Compute/galleries/images/read","Microsoft.Compute/galleries/images/versions/read"]}]}""";

    [Fact]
    public async Task An_owner_is_allowed_everything()
    {
        var results = await CheckAsync(Azure(Gallery, Owner), Gallery);
        Assert.Equal(13, results.Count);
        Assert.All(results, result =>
        {
            Assert.Equal(FindingOutcome.Passed, result.Outcome);
            Assert.Equal("", result.Role + result.Command + result.Reason);
            Assert.Equal(FindingOutcome.Passed, Assert.Single(result.Findings).Outcome);
        });
    }

    [Fact]
    public async Task A_contributor_is_missing_only_sharing()
    {
        var missing = (await CheckAsync(Azure(Gallery, Contributor), Gallery)).Where(result => result.Outcome != FindingOutcome.Passed);
        var share = Assert.Single(missing);
        Assert.Equal((GalleryOperation.Share, Galleries + "share/action", "Compute Gallery Sharing Admin"), (share.Operation, share.Action, share.Role));
        Assert.Equal(
            $"New-AzRoleAssignment -ObjectId {ObjectId} -RoleDefinitionName 'Compute Gallery Sharing Admin' -Scope '{Gallery}'\n"
            + $"az role assignment create --assignee {ObjectId} --role 'Compute Gallery Sharing Admin' --scope '{Gallery}'",
            share.Command);
        var finding = Assert.Single(share.Findings);
        Assert.Equal(("SIG704", FindingOutcome.Failed, FindingSeverity.Error, share.Command), (finding.RuleId, finding.Outcome, finding.Severity, finding.Command));
        Assert.Contains("'Compute Gallery Sharing Admin'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_role_provides_everything_missing_for_an_operation()
    {
        var results = await CheckAsync(Azure(Gallery, ImageReader), Gallery, GalleryOperation.Publish);
        Assert.Equal(
            [(Galleries + "read", false, "SIG703"), (Galleries + "images/read", true, "SIG703"), (Galleries + "images/versions/read", true, "SIG703"), (Galleries + "images/versions/write", false, "SIG704")],
            results.Select(result => (result.Action, result.Outcome == FindingOutcome.Passed, result.Findings[0].RuleId)));
        Assert.Equal("Compute Gallery Artifacts Publisher", Assert.Single(results.Select(result => result.Role).Where(role => role.Length > 0).Distinct()));
    }

    [Fact]
    public async Task A_permission_under_a_condition_is_neither_held_nor_missing_and_no_role_is_proposed()
    {
        const string Conditional = """{"value":[{"actions":["Microsoft.Compute/galleries/images/read"]},{"actions":["Microsoft.Compute/galleries/images/versions/*"],"condition":"@Resource[x] StringEquals 'y'","conditionVersion":"2.0"}]}""";
        var results = await CheckAsync(Azure(Gallery, Conditional), Gallery, GalleryOperation.Deploy);
        Assert.Equal([FindingOutcome.Passed, FindingOutcome.NotEvaluated], results.Select(result => result.Outcome));
        Assert.Equal(("", ""), (results[1].Role, results[1].Command));
        Assert.Equal($"The permission '{Galleries}images/versions/read' depends on a condition of a role assignment, which only Azure can evaluate: @Resource[x] StringEquals 'y'.", results[1].Reason);
        Assert.Contains("depends on a condition", Assert.Single(results[1].Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_without_a_condition_makes_that_of_another_irrelevant()
    {
        const string Both = """{"value":[{"actions":["*/read"],"condition":"@Resource[x] StringEquals 'y'"},{"actions":["*"]}]}""";
        Assert.All(await CheckAsync(Azure(Gallery, Both), Gallery, GalleryOperation.Deploy), result => Assert.Equal(FindingOutcome.Passed, result.Outcome));
    }

    [Fact]
    public async Task What_permissions_do_not_include_is_mentioned()
    {
        var results = await CheckAsync(Azure(Gallery, Owner), Gallery);
        Assert.All(results, result => Assert.EndsWith("eny assignments are not evaluated.", result.Findings[0].Message, StringComparison.Ordinal));
        Assert.All(results.Where(result => !result.Action.EndsWith("/read", StringComparison.Ordinal)), result => Assert.Contains("Locks", result.Findings[0].Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_permission_on_a_version_does_not_extend_to_its_definition()
    {
        var azure = Azure(Version, ImageReader).With(Permissions(Definition), """{"value":[]}""");
        var results = await CheckAsync(azure, Version, GalleryOperation.Deploy);
        Assert.Equal([(Definition, FindingOutcome.Failed), (Version, FindingOutcome.Passed)], results.Select(result => (result.ResourceId, result.Outcome)));
        Assert.All(results, result => Assert.Equal(Version, result.Scope));
        Assert.Equal("Compute Gallery Image Reader", results[0].Role);
        Assert.EndsWith($"--scope '{Gallery}'", results[0].Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "is not allowed to read it")]
    [InlineData(404, "does not exist")]
    public async Task What_could_not_be_read_is_neither_allowed_nor_missing(int status, string reason)
    {
        var azure = Azure(Gallery, """{"error":{"code":"X","message":"Y"}}""", status);
        Assert.All(await CheckAsync(azure, Gallery), result =>
        {
            Assert.Equal(FindingOutcome.NotEvaluated, result.Outcome);
            Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
            Assert.Equal("", result.Role + result.Command);
            Assert.Equal(FindingOutcome.NotEvaluated, Assert.Single(result.Findings).Outcome);
        });
    }

    [Fact]
    public async Task The_permissions_of_a_scope_are_read_once()
    {
        var azure = Azure(Gallery, Owner);
        await CheckAsync(azure, Gallery);
        Assert.Single(azure.Requests, path => path.Contains("/permissions?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resource_groups_and_subscriptions_are_also_scopes()
    {
        var results = await CheckAsync(Azure(Group, ImageReader), Group, GalleryOperation.Publish);
        Assert.All(results, result => Assert.Equal(Group, result.ResourceId));
        Assert.Contains($"-Scope '{Group}'", results[0].Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_of_a_version_needs_a_separate_permission()
    {
        var check = SigEngine.Default.Access(View(Azure(Snapshot, ImageReader)), principalId: null);
        var result = Assert.Single(await check.OfSourceAsync(Id(Snapshot), CancellationToken.None));
        Assert.Equal(("Microsoft.Compute/snapshots/write", FindingOutcome.Failed, "Disk Snapshot Contributor", "SIG719"), (result.Action, result.Outcome, result.Role, result.Findings[0].RuleId));
        Assert.StartsWith("New-AzRoleAssignment -ObjectId <ObjectId> ", result.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_a_shell_would_interpret_stays_a_placeholder()
    {
        const string Odd = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg$(x)";
        var results = await CheckAsync(Azure(Odd, ImageReader), Odd, GalleryOperation.Share);
        Assert.Contains("-Scope '<Scope>'", results[0].Command, StringComparison.Ordinal);
    }

    private static StubTransport Azure(string scope, string body, int status = 200) => new StubTransport().With(Permissions(scope), body, status);

    private static string Permissions(string scope) => scope + "/providers/Microsoft.Authorization/permissions";

    private static AzureView View(StubTransport transport) => new(new ArmReader(transport, new ArmReaderSettings { MaxTries = 1 }), null);

    private static ResourceId Id(string text) => ResourceId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    private static Task<IReadOnlyList<AccessResult>> CheckAsync(StubTransport transport, string scope, params GalleryOperation[] operations) =>
        SigEngine.Default.Access(View(transport), ObjectId).OfScopeAsync(Id(scope), operations.Length == 0 ? Enum.GetValues<GalleryOperation>() : operations, CancellationToken.None);
}
