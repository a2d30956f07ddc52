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

    [Theory]
    [InlineData("[pscustomobject]@{ Color = 'red' }", "'@{Color=red}'")]
    [InlineData("@{ Color = 'red' }", "'hashtable'")]
    [InlineData("'{ \"id\":'", "'JSON'")]
    [InlineData("[version]'1.0'", "'1.0'")]
    public void What_leads_to_no_version_is_named_as_the_user_sees_it(string input, string name) =>
        Assert.StartsWith(name, _session.Error($"{input} | Get-SigReplicationHealth").Exception.Message, StringComparison.Ordinal);
}
