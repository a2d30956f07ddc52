using SigTroubleshoot.Reports;

namespace SigTroubleshoot.Unit.Reports;

public sealed class IdMaskTests
{
    private const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    private static Finding Revealing => Sample.Error with
    {
        Target = Sample.VersionId,
        Message = $"The group '{Sample.Group}' of {Sample.GalleryId.ToUpperInvariant()} in tenant {Tenant}.",
        Command = $"az sig show -g {Sample.Group} -r x\nGet-AzGallery -ResourceGroupName '{Sample.Group}'",
        Evidence = $"{Sample.Group} and {Tenant}",
        Source = "/home/jane/infra/main.bicep (Bicep)",
        Values = new Dictionary<string, string> { ["ResourceId"] = Sample.VersionId, ["TenantId"] = Tenant, ["Gallery"] = "gal_contoso" },
        Suppression = new Suppression { Reason = $"See {Sample.GalleryId}", Source = "/home/jane/sigtroubleshoot.json:3" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_contains_an_id_or_a_group(ReportFormat format)
    {
        var text = Sample.Write(format, Sample.Report([Revealing], new ReportOptions { IncludeSuppressed = true }, [Sample.Health], [Sample.GalleryId]).Masked());
        Assert.All([Sample.Subscription, Sample.Group, Tenant, "jane"], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("gal_contoso", text.Replace("\\_", "_", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.Resources/subscriptions/read")]
    [InlineData("Microsoft.Resources/subscriptions/resourceGroups/read")]
    [InlineData("Microsoft.Resources/subscriptions/resourcegroups/resources/read")]
    public void The_name_of_an_action_stays_as_it_is(string action)
    {
        var finding = Sample.Error with { Message = $"No authorization to perform action '{action}' over '/subscriptions/{Sample.Subscription}/resourceGroups/{Sample.Group}'; 'read' is needed." };
        var masked = Sample.Report([finding]).Masked().Items[0].Finding.Message;
        Assert.Equal($"No authorization to perform action '{action}' over '/subscriptions/subscription-1/resourceGroups/resource-group-1'; 'read' is needed.", masked);
    }

    [Fact]
    public void The_same_id_has_the_same_placeholder()
    {
        var report = Sample.Report([Revealing, Sample.Warning], health: [Sample.Health]).Masked();
        const string id = "/subscriptions/subscription-1/resourceGroups/resource-group-1/providers/Microsoft.Compute/galleries/gal_contoso/images/web-linux/versions/2.4.0";
        Assert.All(report.Items, item => Assert.Equal(id, item.Finding.Target));
        Assert.Equal(id, report.Health[0].ResourceId);
        Assert.Equal("az sig show -g resource-group-1 -r x\nGet-AzGallery -ResourceGroupName 'resource-group-1'", report.Items[0].Finding.Command);
        Assert.Equal("tenant-1", report.Items[0].Finding.Values["TenantId"]);
    }

    [Theory]
    [InlineData("images", "The images in 'images' are fine.", "The images in 'resource-group-1' are fine.")]
    [InlineData("rg-1", "rg-1 and rg-10 and my-rg-1.", "resource-group-1 and rg-10 and my-rg-1.")]
    [InlineData("build", "az sig show -g build; rebuild the build", "az sig show -g resource-group-1; rebuild the build")]
    public void A_group_with_the_name_of_a_word_does_not_spoil_the_sentence(string group, string message, string masked)
    {
        var finding = Sample.Of("SIG101", "x", message) with { Values = new Dictionary<string, string> { ["ResourceGroup"] = group } };
        Assert.Equal(masked, Sample.Report([finding]).Masked().Items[0].Finding.Message);
    }

    [Fact]
    public void A_masked_finding_is_still_recognized_by_its_fingerprint() =>
        Assert.Equal(Sample.Report([Sample.Warning]).Items[0].Fingerprint, Sample.Report([Sample.Warning]).Masked().Items[0].Fingerprint);

    [Fact]
    public void Placeholders_stay_in_commands() =>
        Assert.Equal("az sig show -g <ResourceGroup>", Sample.Report([Sample.Error with { Command = "az sig show -g <ResourceGroup>" }]).Masked().Items[0].Finding.Command);
}
