using System.Text;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Unit.Live.Az;

public sealed class AzTokenTests
{
    private static readonly DateTimeOffset End = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Theory]
    [InlineData("@{ Token = 'canary'; ExpiresOn = [DateTimeOffset]'2031-05-06T07:08:09Z' }")]
    [InlineData("@{ Token = (ConvertTo-Secure 'canary'); ExpiresOn = [DateTimeOffset]'2031-05-06T07:08:09Z' }")]
    [InlineData("@{ Token = 'canary'; ExpiresOn = [DateTime]::SpecifyKind([DateTime]'2031-05-06T07:08:09', 'Utc') }")]
    [InlineData("@{ Token = 'canary'; ExpiresOn = '2031-05-06T07:08:09Z' }")]
    public void Every_form_of_a_token_is_read(string shape)
    {
        var token = Get(shape);

        Assert.Equal("canary", token.Token);
        Assert.Equal(End, token.ExpiresOn);
        Assert.DoesNotContain("canary", token.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_expiration_is_read_from_the_token_itself()
    {
        var payload = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"aud":"x","exp":{{End.ToUnixTimeSeconds()}}}""")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        Assert.Equal(End, Get($"@{{ Token = 'h.{payload}.s' }}").ExpiresOn);
    }

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b!.c")]
    [InlineData("a.e30.c")]
    public void A_token_with_an_unknown_expiration_is_used_for_a_short_time(string token) =>
        Assert.InRange(Get($"@{{ Token = '{token}' }}").ExpiresOn - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(10));

    [Fact]
    public void It_is_requested_for_the_audience_and_the_tenant_and_without_debug_output()
    {
        var token = AzStandIn.Run("""
            function Get-AzAccessToken {
                [CmdletBinding()] param([string] $ResourceUrl, [string] $TenantId, $DefaultProfile)
                @{ Token = "$ResourceUrl|$TenantId|$DefaultProfile|$DebugPreference" }
            }
            $DebugPreference = 'Continue'
            """, cmdlet => AzToken.Get(new AzSession(cmdlet, "profile"), "https://management.core.windows.net/", "tenant-1"));

        Assert.Equal("https://management.core.windows.net/|tenant-1|profile|SilentlyContinue", token.Token);
    }

    [Theory]
    [InlineData("throw 'Run Connect-AzAccount to login. client_secret=canary-5b2c9d'", "Run Connect-AzAccount to login.")]
    [InlineData("Write-Error 'AADSTS50076: use multi-factor authentication'", "AADSTS50076: use multi-factor authentication")]
    [InlineData("@{ Token = '' }", "returned no token")]
    [InlineData("", "returned no token")]
    public void A_missing_token_is_a_sign_in_error(string body, string words)
    {
        var error = Assert.Throws<ArmTransportException>(() => Get(body));

        Assert.Equal(ReadFailureReason.SignIn, error.Reason);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("Connect-AzAccount", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    private static ArmToken Get(string body) => AzStandIn.Run($$"""
        function ConvertTo-Secure($Text) { $secure = [Security.SecureString]::new(); $Text.ToCharArray() | ForEach-Object { $secure.AppendChar($_) }; , $secure }
        function Write-Error($Text) { throw $Text }
        function Get-AzAccessToken { [CmdletBinding()] param($ResourceUrl, $TenantId) {{body}} }
        """, cmdlet => AzToken.Get(new AzSession(cmdlet, null), "https://management.core.windows.net/", null));
}
