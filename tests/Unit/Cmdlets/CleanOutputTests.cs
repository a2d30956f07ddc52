using System.Management.Automation;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Text from Azure, a log, or a user reaches no stream with characters that a terminal obeys.</summary>
public sealed class CleanOutputTests : IDisposable
{
    // A control sequence, a C1 control, backspace, a change of direction, an invisible character.
    private const string Odd = "a\u001b[2J\u009b\b\u202eb\u200bc";

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    private static void AssertClean(IEnumerable<string> texts) => Assert.All(texts, text =>
        Assert.DoesNotContain(text, c => c is not ('\t' or '\n') && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format));

    // All texts of an output, however deep.
    private static IEnumerable<string> TextsOf(object? output) => output switch
    {
        null => [],
        string text => [text],
        IReadOnlyDictionary<string, string> values => values.Values,
        IEnumerable<object> items => items.SelectMany(TextsOf),
        PSObject wrapped => TextsOf(wrapped.BaseObject),
        _ when output.GetType().Namespace == nameof(SigTroubleshoot) && !output.GetType().IsEnum =>
            [output.ToString()!, .. output.GetType().GetProperties().SelectMany(property => TextsOf(property.GetValue(output)))],
        _ => [],
    };

    private static IEnumerable<string> TextsOf(ErrorRecord error) => [error.ToString(), error.Exception.Message, $"{error.TargetObject}", error.ErrorDetails?.RecommendedAction ?? ""];

    [Fact]
    public async Task What_Azure_answers_is_clean()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.World.Put(new ArmSimulator.ImageVersion($"{SimulatedAzure.WebServer}/versions/8.0.0")
        {
            Location = "westeurope" + Odd,
            Targets = [new ArmSimulator.TargetRegion("West Europe"), new ArmSimulator.TargetRegion("North" + Odd) { Script = RegionScript.Always(RegionState.Failed("It " + Odd, 35)) }],
            Published = simulated.Clock.GetUtcNow().AddDays(-3),
            ProvisioningState = "Odd" + Odd,
            Storage = "Standard" + Odd,
        });
        using var azure = new SimulatedSession(simulated);
        var output = azure.Session.Run("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 8.0.0 -Verbose");
        var health = Assert.IsType<ReplicationHealth>(Assert.Single(output).BaseObject);
        Assert.Contains(health.Regions, region => region.Details.Contains('\uFFFD', StringComparison.Ordinal));
        AssertClean([.. TextsOf(output), .. azure.Session.Verbose, .. azure.Session.Warnings]);
    }

    [Theory]
    [InlineData("$odd | Test-SigGalleryName")]
    [InlineData("Test-SigImageVersion $odd -Location $odd -TargetRegion @{ Name = $odd; ReplicaCount = $odd }")]
    [InlineData("Test-SigImageDefinition -ResourceGroupName $odd -GalleryName $odd -Name $odd -Location $odd")]
    [InlineData("$odd | Test-SigImageVersion")]
    [InlineData("@{ Color = $odd } | Test-SigImageVersion")]
    [InlineData("Get-SigRule $odd")]
    [InlineData("Invoke-SigDiagnosis -Path \"/$odd\"")]
    [InlineData("Invoke-SigDiagnosis \"$odd.log\"")]
    [InlineData("$text | Invoke-SigDiagnosis -Verbose")]
    [InlineData("$odd | Get-SigReplicationHealth")]
    [InlineData("Get-SigReplicationHealth -ResourceId $odd")]
    [InlineData("$odd | Get-SigImageUse")]
    [InlineData("Get-SigImageUse -ResourceId $odd")]
    [InlineData("Test-SigAccess $odd")]
    [InlineData("Test-SigDeployment $odd -Location westeurope")]
    [InlineData("Get-SigUsage $odd")]
    [InlineData("Get-SigUsage -Environment $odd")]
    public void What_a_user_or_a_log_says_is_clean(string script)
    {
        var text = $"(InvalidParameter) The gallery image version name {Odd} is invalid. The value of parameter galleryName {Odd} is invalid.\nCode: InvalidParameter";
        var output = new List<PSObject>();
        try
        {
            output = _session.Run(script, ("odd", Odd), ("text", text));
        }
        catch (CmdletInvocationException e)
        {
            AssertClean(TextsOf(e.ErrorRecord));
        }

        AssertClean([.. TextsOf(output), .. _session.Errors.SelectMany(TextsOf), .. _session.Verbose, .. _session.Warnings]);
    }
}
