using System.Management.Automation;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>The output that a user sees. $PSStyle belongs to the process, so these tests do not run in parallel.</summary>
[CollectionDefinition(nameof(ViewTests), DisableParallelization = true)]
[Collection(nameof(ViewTests))]
public sealed class ViewTests : IDisposable
{
    private readonly OutputRendering _rendering = PSStyle.Instance.OutputRendering;

    public void Dispose() => PSStyle.Instance.OutputRendering = _rendering;

    private const char Escape = '\u001b';

    private static string Show(string script, bool hasColor = false, params (string Name, object? Value)[] values)
    {
        var host = new TextHost(hasColor);
        using var session = new Session(host);
        session.Run(script + " | Out-Default", values);
        Assert.Empty(session.Errors);
        return host.Text;
    }

    [Fact]
    public void A_finding_is_a_row_of_severity_rule_target_and_message()
    {
        var text = Show("$PSStyle.OutputRendering = 'PlainText'; $text | Invoke-SigDiagnosis", false, ("text", Samples.GenerationRecord));
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(["Severity", "RuleId", "Target", "Message"], label => Assert.Contains(label, lines[0], StringComparison.Ordinal));
        Assert.StartsWith("Error       SIG431 img-anvil", lines[2], StringComparison.Ordinal);
        // The headings are the engine's; the rows are ours.
        Assert.All(lines.Skip(2), line => Assert.InRange(line.Length, 0, 120));
        Assert.All(lines.Skip(2), line => Assert.DoesNotContain(Escape, line));
    }

    [Theory]
    [InlineData("Host", true, true)]
    [InlineData("Host", false, false)]
    [InlineData("PlainText", true, false)]
    [InlineData("Ansi", false, true)]
    public void The_severity_is_colored_only_if_the_host_supports_it_and_plain_text_was_not_requested(string rendering, bool hasColor, bool isColored)
    {
        var text = Show("$PSStyle.OutputRendering = $rendering; Get-SigRule SIG301", hasColor, ("rendering", rendering));
        var row = text.Split('\n').Single(line => line.Contains("SIG301", StringComparison.Ordinal));
        Assert.Equal(isColored, row.Contains(Escape));
    }

    [Fact]
    public void A_result_is_a_row_with_its_findings()
    {
        var text = Show("$PSStyle.OutputRendering = 'PlainText'; 'good', 'b-d' | Test-SigGalleryName");
        Assert.Contains("True   good", text, StringComparison.Ordinal);
        Assert.Contains("False  b-d", text, StringComparison.Ordinal);
        Assert.Contains("SIG101: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_a_row()
    {
        var text = Show("$PSStyle.OutputRendering = 'PlainText'; Get-SigRule SIG301");
        Assert.Contains("SIG301 Error       Version     Diagnosis, Check       VersionNameInvalid", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_found_about_a_region_is_not_in_the_column_of_the_versions_that_are_skipped_there()
    {
        var text = Show("""
            $PSStyle.OutputRendering = 'PlainText'
            [pscustomobject]@{
                PSTypeName = 'SigTroubleshoot.LatestVersion'; DefinitionId = '/x/galleries/g/images/i'; Location = 'uksouth'; Version = '2.5.0'; Outcome = 'Passed'; Reason = 'Why.'
                Skipped = @([pscustomobject]@{ Name = '2.7.0'; Reason = 'NoReplica'; State = '' }, [pscustomobject]@{ Name = '2.6.0'; Reason = 'NotCompleted'; State = 'Replicating' })
                Findings = @([pscustomobject]@{ RuleId = 'SIG512' })
            }
            """);
        // The engine decorates the headings.
        var lines = Regex.Replace(text, "\u001b\\[[0-9;]*m", "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var heading = lines.Single(line => line.StartsWith("Location ", StringComparison.Ordinal));
        var skipped = heading.IndexOf("Skipped", StringComparison.Ordinal);
        var findings = heading.IndexOf("Findings", StringComparison.Ordinal);
        var row = lines.Single(line => line.StartsWith("uksouth ", StringComparison.Ordinal));
        Assert.Equal(("2.7.0: NoReplica", "SIG512"), (row[skipped..findings].Trim(), row[findings..].Trim()));
        Assert.Equal("2.6.0: Replicating", lines[Array.IndexOf(lines, row) + 1].Trim());
    }

    [Fact]
    public void What_uses_a_version_is_a_row_with_its_kind_and_its_whole_ID()
    {
        var id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/vmss-shop";
        var text = Show("$PSStyle.OutputRendering = 'PlainText'; [pscustomobject]@{ PSTypeName = 'SigTroubleshoot.ImageUseReference'; ResourceId = $id; Kind = 'ScaleSet'; InstanceCount = 6; IsLatest = $true }", false, ("id", id));
        var row = text.Split('\n').SkipWhile(line => !line.StartsWith("ScaleSet", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("ScaleSet                        6 True     /subscriptions/", row[0], StringComparison.Ordinal);
        Assert.EndsWith(id, string.Concat(row.Select(line => line.Trim())), StringComparison.Ordinal);
    }

    public static TheoryData<string> TypesWithFindings => [.. FindingsInLists.Keys];

    // What could not be evaluated is no fault: it has neither a severity nor a remedy.
    [Theory]
    [MemberData(nameof(TypesWithFindings))]
    public void A_list_says_what_could_not_be_evaluated(string type)
    {
        using var session = new Session();
        var text = string.Join("\n", session.Run("""
            'load' | Test-SigGalleryName > $null
            [pscustomobject]@{
                Findings = @('Failed', 'NotEvaluated' | ForEach-Object { [pscustomobject]@{ RuleId = 'SIG602'; Severity = 'Warning'; Outcome = $_; Message = "$_ message."; Remedy = "$_ remedy." } })
            } | ForEach-Object ([scriptblock]::Create($block))
            """, ("block", FindingsInLists[type])));
        Assert.Equal("Warning SIG602: Failed message.\nFailed remedy.\n\nNotEvaluated SIG602: NotEvaluated message.", text);
    }

    private static Dictionary<string, string> FindingsInLists => Views()
        .Select(view => (Type: view.Descendants("TypeName").Single().Value, Block: view.Descendants("ListItem").SingleOrDefault(item => item.Element("Label")?.Value == "Findings")?.Element("ScriptBlock")?.Value))
        .Where(list => list.Block is not null)
        .ToDictionary(list => list.Type, list => list.Block!);

    [Theory]
    [InlineData("SigTroubleshoot.Finding", "Severity RuleId Name Target Message Cause Remedy Command Values Confidence Outcome Verification Source Line Column Suppression HelpUri")]
    [InlineData("SigTroubleshoot.ReplicationHealth", "ResourceId State Reason ProvisioningState AggregatedState Location PublishedDate ReadAt Progress TimeLeft LastWrite UsualTime SharingPermission SharedWith DeletedDate UsableUntil RestorableUntil Regions Findings")]
    [InlineData("SigTroubleshoot.LatestVersion", "DefinitionId Location Version ResourceId Newest IsNewest Outcome Reason Skipped ReadAt Findings")]
    [InlineData("SigTroubleshoot.TestResult", "Passed Target Findings")]
    [InlineData("SigTroubleshoot.Rule", "Id Name Area Severity Modes Cause Remedy AzPowerShell AzureCli Codes Messages HelpUri")]
    [InlineData("SigTroubleshoot.AccessResult", "Scope Operation Action ResourceId Outcome Reason Role Command")]
    [InlineData("SigTroubleshoot.Usage", "SubscriptionId Location Resource CurrentValue Limit Percent Target Reason Findings")]
    public void The_list_view_has_everything(string type, string expected)
    {
        var list = Views().Single(view => view.Descendants("TypeName").Single().Value == type && view.Element("ListControl") is not null);
        var labels = list.Descendants("ListItem").Select(item => (item.Element("Label") ?? item.Element("PropertyName"))!.Value);
        Assert.Equal(expected, string.Join(" ", labels));
    }

    private static IEnumerable<System.Xml.Linq.XElement> Views() =>
        System.Xml.Linq.XDocument.Load(Path.Combine(Path.GetDirectoryName(Session.Manifest)!, "SigTroubleshoot.Format.ps1xml")).Descendants("View");
}
