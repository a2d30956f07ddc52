using System.Management.Automation;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>What people try without reading the help: it is understood, or rejected with the way to say it; never silent.</summary>
public sealed class ShapeTests : IDisposable
{
    private const string Gallery = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso";
    private const string Web = Gallery + "/images/web-server-2025";

    private readonly Session _session;

    public ShapeTests() => _session = SimulatedSession.OfContosoAsync().GetAwaiter().GetResult().Session;

    public void Dispose() => _session.Dispose();

    private string Versions(string script)
    {
        var output = _session.Run(script).Select(item => (ReplicationHealth)item.BaseObject);
        return string.Join(" ", output.Select(health => $"{health.GalleryImageDefinitionName}/{health.Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pattern_for_regions_that_matches_none_is_not_silent()
    {
        Assert.Empty(_session.Run("Get-SigUsage -Location mar*"));
        Assert.Contains("matches mar*", Assert.Single(_session.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"Test-SigAccess 'https://portal.azure.com/#@contoso/resource{Gallery}/overview' -Operation Deploy", Gallery)]
    [InlineData($"Test-SigAccess 'https://portal.azure.com/#@contoso/resource{Web}/overview' -Operation Deploy", Web)]
    public void The_address_of_a_page_of_the_portal_is_that_of_its_resource(string script, string scope) =>
        Assert.All(_session.Run(script), item => Assert.Equal(scope, ((AccessResult)item.BaseObject).Scope));

    [Theory]
    [InlineData($"Get-SigReplicationHealth {Web}/versions/2.3.0", "web-server-2025/2.3.0")]
    [InlineData($"Wait-SigReplication {Web}/versions/2.3.0", "web-server-2025/2.3.0")]
    [InlineData($"Get-SigReplicationHealth {Gallery}/images/legacy, {Web}/versions/2.3.0", "legacy/1.0.0 legacy/1.1.0 web-server-2025/2.3.0")]
    [InlineData($"Get-SigReplicationHealth @{{ Id = '{Web}/versions/2.3.0' }}", "web-server-2025/2.3.0")]
    [InlineData("Get-SigReplicationHealth gal_contoso -Name 1.2.0, 2.3.0", "")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.4.0, 2.3.0", "web-server-2025/2.3.0 web-server-2025/2.4.0")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025, db-server-arm 1.*", "db-server-arm/1.2.0 web-server-2025/1.0.0")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.3.0, 2.3.*, 2.3.0", "web-server-2025/2.3.0")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 ([version]'2.3.0')", "web-server-2025/2.3.0")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 latest", "web-server-2025/2.7.0")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 LATEST, 2.3.0", "web-server-2025/2.3.0 web-server-2025/2.7.0")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso *-* latest", "db-server-arm/1.2.0 web-server-2025/2.7.0")]
    [InlineData($"Get-SigReplicationHealth {Web}/versions/latest", "web-server-2025/2.7.0")]
    [InlineData($"Wait-SigReplication {Gallery}/images/legacy/versions/latest", "legacy/1.1.0")]
    [InlineData("""'{"value":[{"id":"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso/images/web-server-2025/versions/2.3.0"}]}' | Get-SigReplicationHealth""", "web-server-2025/2.3.0")]
    [InlineData($"[pscustomobject]@{{ value = @(@{{ id = '{Web}/versions/2.3.0' }}, @{{ id = '{Web}/versions/latest' }}) }} | Get-SigReplicationHealth", "web-server-2025/2.3.0 web-server-2025/2.7.0")]
    [InlineData("""[pscustomobject]@{ StatusCode = 200; Content = '{"value":[{"id":"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso/images/web-server-2025/versions/2.3.0"}]}' } | Get-SigReplicationHealth""", "web-server-2025/2.3.0")]
    public void It_is_understood(string script, string versions)
    {
        if (versions.Length > 0)
        {
            Assert.Equal(versions, Versions(script));
            Assert.Empty(_session.Errors);
            return;
        }

        _session.Run(script);
        Assert.True(_session.Errors.Count + _session.Warnings.Count > 0);
    }

    [Fact]
    public void A_gallery_can_be_named_alone()
    {
        Assert.Equal(Versions("Get-SigReplicationHealth -GalleryName gal_contoso"), Versions("Get-SigReplicationHealth gal_contoso"));
        Assert.Empty(_session.Errors);
    }

    [Theory]
    [InlineData("Get-SigReplicationHealth nothing", "GroupWithoutGallery")]
    [InlineData("Wait-SigReplication nothing", "GroupWithoutGallery")]
    [InlineData("Get-SigReplicationHealth rg-golden-images, nothing gal_contoso web-server-2025 2.3.0", "")]
    [InlineData("Get-SigReplicationHealth -GalleryName nothing", "ReadingFailedNotFound")]
    [InlineData("Get-SigReplicationHealth gal[", "GroupWithoutGallery")]
    public void A_name_without_wildcards_that_matches_nothing_is_an_error(string script, string errorId)
    {
        _session.Run(script);
        if (errorId.Length > 0)
            Assert.StartsWith(errorId, Assert.Single(_session.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-SigReplicationHealth nothing*", "nothing*/*/*/*")]
    [InlineData("Wait-SigReplication nothing* g d 1.*", "nothing*/g/d/1.*")]
    public void A_wildcard_that_matches_nothing_is_a_warning_that_says_what_was_searched(string script, string names)
    {
        _session.Run(script);
        Assert.Contains([.. _session.Warnings, .. _session.Errors.Select(error => error.ToString())], text => text.Contains(names, StringComparison.Ordinal) || text.Contains("'g'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"Get-SigReplicationHealth {Gallery} web-server-2025", "IdWithNames")]
    [InlineData("Get-SigUsage -Location mars", "RegionUnknown", "'mars' is not a region of the subscription.")]
    [InlineData("Get-SigUsage -Location weteurope", "RegionUnknown", "'westeurope'")]
    [InlineData($"Test-SigDeployment {Web} -Location weteurope", "RegionUnknown", "'westeurope'")]
    [InlineData("Get-SigUsage -Location ' '", "ParameterArgumentValidationError", "blank")]
    [InlineData($"Test-SigDeployment {Web} -Location ' '", "ParameterArgumentValidationError", "blank")]
    [InlineData($"Test-SigDeployment {Web} -Location westeurope -VMSize ' '", "ParameterArgumentValidationError", "blank")]
    [InlineData("Wait-SigReplication rg g d 1.0.0 -Region ' '", "ParameterArgumentValidationError", "blank")]
    [InlineData("Wait-SigReplication rg g d 1.0.0 -Timeout soon", "ParameterArgumentTransformationError", "10m")]
    public void It_is_rejected_with_the_way_to_say_it(string script, string errorId, string says = "")
    {
        RuntimeException? thrown = null;
        try
        {
            _session.Run(script);
        }
        catch (RuntimeException e)
        {
            thrown = e;
        }

        var error = thrown?.ErrorRecord ?? Assert.Single(_session.Errors);
        Assert.StartsWith(errorId, error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("600", 600)]
    [InlineData("'600'", 600)]
    [InlineData("10m", 600)]
    [InlineData("'10 min'", 600)]
    [InlineData("90s", 90)]
    [InlineData("2h", 7200)]
    [InlineData("'1.5h'", 5400)]
    [InlineData("1h30m", 5400)]
    [InlineData("'1d'", 86400)]
    [InlineData("00:10:00", 600)]
    [InlineData("([timespan]'00:10:00')", 600)]
    public void A_time_is_read_as_people_write_it(string text, int seconds)
    {
        var command = "param([SigTroubleshoot.Cmdlets.Live.Seconds()] [timespan] $time) $time.TotalSeconds";
        Assert.Equal((double)seconds, _session.Run($"& {{ {command} }} {text}").Single().BaseObject);
    }

    [Theory]
    [InlineData("[version]'1.2.3' | Test-SigImageVersion", "1.2.3", true)]
    [InlineData("[version]'1.2' | Test-SigImageVersion", "1.2", false)]
    [InlineData("Test-SigImageVersion ([version]'1.2.3')", "1.2.3", true)]
    [InlineData("@{ GalleryName = 'gal-bad' } | Test-SigGalleryName", "gal-bad", false)]
    [InlineData("@{ value = @(@{ name = 'gal-bad' }) } | Test-SigGalleryName", "gal-bad", false)]
    public void An_object_is_read_by_its_meaning(string script, string target, bool passed)
    {
        var result = _session.Result(script);
        Assert.Equal((target, passed), (result.Target, result.Passed));
    }

    [Theory]
    [InlineData("$true")]
    [InlineData("Get-Date")]
    [InlineData("[timespan]1")]
    [InlineData("[guid]::Empty")]
    [InlineData("[DayOfWeek]::Monday")]
    public void What_is_no_name_does_not_become_one(string input)
    {
        var value = input == "Get-Date" ? "[datetime]'2026-01-01'" : input;
        Assert.Contains("is not a name", _session.Error($"{value} | Test-SigGalleryName").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Debug_shows_each_request_and_no_token()
    {
        var output = _session.Run("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.3.0 -Debug 5>&1");
        var lines = output.Select(item => item.BaseObject).OfType<DebugRecord>().Select(record => record.Message).ToList();
        Assert.Single(lines, line => line.StartsWith("GET https://", StringComparison.Ordinal) && line.Contains("/versions/2.3.0?", StringComparison.Ordinal) && line.Contains(": 200 after ", StringComparison.Ordinal) && line.Contains("request ID ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("eyJ", StringComparison.Ordinal));
    }
}
