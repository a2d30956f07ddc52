namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>What the cmdlets about versions make of input that leads to none; no Azure is asked.</summary>
public sealed class VersionCmdletTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("$null, '', '  ' | Get-SigReplicationHealth")]
    [InlineData("Get-SigReplicationHealth -ResourceId $null")]
    [InlineData("Get-SigReplicationHealth -ResourceId ''")]
    [InlineData("'' | Wait-SigReplication")]
    public void Nothing_is_passed_over(string script)
    {
        Assert.Empty(_session.Run(script));
        Assert.Empty(_session.Errors);
    }
}
