namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>How the cmdlets for versions handle input that refers to none; nothing is sent to Azure.</summary>
public sealed class VersionCmdletTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("$null, '', '  ' | Get-SigReplicationHealth")]
    [InlineData("Get-SigReplicationHealth -ResourceId $null")]
    [InlineData("Get-SigReplicationHealth -ResourceId ''")]
    [InlineData("'' | Wait-SigReplication")]
    public void Empty_input_is_skipped(string script)
    {
        Assert.Empty(_session.Run(script));
        Assert.Empty(_session.Errors);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Color = 'red' }", "'@{Color=red}'")]
    [InlineData("@{ Color = 'red' }", "'hashtable'")]
    [InlineData("'{ \"id\":'", "'JSON'")]
    [InlineData("[version]'1.0'", "'1.0'")]
    public void Input_that_refers_to_no_version_is_named_as_the_user_sees_it(string input, string name) =>
        Assert.StartsWith(name, _session.Error($"{input} | Get-SigReplicationHealth").Exception.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Test-SigDeployment /subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/web -Location westeurope -SubscriptionId Production")]
    [InlineData("Test-SigGalleryName gal -CheckAvailability -SubscriptionId Production")]
    public void An_invalid_subscription_ends_the_cmdlet_before_anything_is_sent(string script)
    {
        var error = Assert.Throws<System.Management.Automation.CmdletInvocationException>(() => _session.Run($"$ErrorActionPreference = 'Stop'; {script} -Environment AzureCloud")).ErrorRecord;
        Assert.StartsWith("SubscriptionIdInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("'Production'", error.Exception.Message, StringComparison.Ordinal);
    }
}
