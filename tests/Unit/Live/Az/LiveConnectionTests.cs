using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Unit.Live.Az;

public sealed class LiveConnectionTests
{
    private const string Rest = "function Invoke-AzRestMethod { }\n";
    private const string Token = "function Get-AzAccessToken { }\n";

    [Theory]
    // The parameter, then the context, then the variable, then AzureCloud.
    [InlineData("AzureChinaCloud", true, "AzureCloud", "https://management.chinacloudapi.cn/")]
    [InlineData(null, true, "AzureCloud", "https://management.usgovcloudapi.net/")]
    [InlineData(null, false, "https://localhost:8443/", "https://localhost:8443/")]
    [InlineData(null, false, "", "https://management.azure.com/")]
    public void The_cloud_is_the_first_that_is_specified(string? parameter, bool hasContext, string variable, string endpoint) =>
        Assert.StartsWith($"Reads {endpoint} with ", Open(parameter, hasContext ? AzStandIn.Context : "", ("SIGTROUBLESHOOT_ENVIRONMENT", variable)).Description, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("azureusgovernment")]
    [InlineData("https://management.usgovcloudapi.net")]
    public void A_context_of_the_same_cloud_provides_subscription_and_tenant(string? environment)
    {
        var connection = Open(environment, AzStandIn.Context, ("AZURE_SUBSCRIPTION_ID", "other"), ("AZURE_TENANT_ID", "other"));

        Assert.Equal("sub-1", connection.SubscriptionId);
        Assert.Equal("tenant-1", connection.TenantId);
        Assert.Equal("Reads https://management.usgovcloudapi.net/ with the session's Az context; subscription: sub-1, tenant: tenant-1.", connection.Description);
        Assert.InRange(connection.Transport.MaxConcurrency, 2, 1000);
    }

    [Fact]
    public void A_context_of_another_cloud_is_not_used()
    {
        var connection = Open("AzureCloud", AzStandIn.Context, ("AZURE_SUBSCRIPTION_ID", "sub-2"));

        Assert.Equal("sub-2", connection.SubscriptionId);
        Assert.Null(connection.TenantId);
        Assert.Contains("with DefaultAzureCredential", connection.Description, StringComparison.Ordinal);
        Assert.EndsWith("subscription: sub-2, tenant: not set.", connection.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("function Get-AzContext { [CmdletBinding()] param() }")]
    [InlineData("function Get-AzContext { [CmdletBinding()] param() [pscustomobject]@{ Account = $null } }")]
    [InlineData("function Get-AzContext { [CmdletBinding()] param() throw 'broken' }")]
    public void A_context_without_a_sign_in_is_ignored(string functions) =>
        Assert.Contains("with DefaultAzureCredential", Open(null, functions).Description, StringComparison.Ordinal);

    [Theory]
    [InlineData(Rest + Token, "", "", "with the session's Az context")]
    [InlineData(Rest, "", "", "Invoke-AzRestMethod")]
    [InlineData(Rest + Token, "AZUREPS_HOST_ENVIRONMENT", "AzureAutomation/7.2", "Invoke-AzRestMethod")]
    [InlineData(Rest + Token, "AUTOMATION_ASSET_ACCOUNTID", "1", "Invoke-AzRestMethod")]
    [InlineData(Token, "AUTOMATION_ASSET_ACCOUNTID", "1", "with the session's Az context")]
    public void Az_sends_the_requests_in_Automation_and_if_it_returns_no_token(string functions, string variable, string value, string reader) =>
        Assert.Contains(reader, Open(null, AzStandIn.Context + functions, (variable, value)).Description, StringComparison.Ordinal);

    [Fact]
    public void The_requested_reader_is_also_used_in_Automation() =>
        Assert.Contains("with the session's Az context", Open(null, AzStandIn.Context + Rest + Token, ("AUTOMATION_ASSET_ACCOUNTID", "1"), ("SIGTROUBLESHOOT_READER", "Sdk")).Description, StringComparison.Ordinal);

    [Theory]
    [InlineData("(Get-AzContext)")]
    [InlineData("[pscustomobject]@{ DefaultContext = Get-AzContext }")]
    [InlineData("[pscustomobject]@{ Context = Get-AzContext }")]
    public void A_specified_profile_is_used_instead_of_the_sessions_context(string profile)
    {
        var connection = AzStandIn.Run(AzStandIn.Context, cmdlet =>
            LiveConnection.Open(cmdlet, null, cmdlet.InvokeCommand.InvokeScript(profile).Single(), new SameThread(), _ => null));

        Assert.Equal("sub-1", connection.SubscriptionId);
    }

    [Fact]
    public void Az_sends_the_requests_if_that_is_requested()
    {
        var connection = Open(null, AzStandIn.Context + "function Invoke-AzRestMethod { }", ("SIGTROUBLESHOOT_READER", "az"));

        Assert.IsType<AzRestTransport>(connection.Transport);
        Assert.StartsWith("Reads https://management.usgovcloudapi.net/ through Invoke-AzRestMethod", connection.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Atlantis", "", "", "EnvironmentUnknown")]
    [InlineData("http://localhost/", "", "", "EnvironmentUnknown")]
    [InlineData(null, "SIGTROUBLESHOOT_ENVIRONMENT", "Atlantis", "EnvironmentUnknown")]
    [InlineData(null, "SIGTROUBLESHOOT_READER", "Both", "ReaderUnknown")]
    [InlineData(null, "SIGTROUBLESHOOT_READER", "Az", "AzMissing")]
    [InlineData(null, "SIGTROUBLESHOOT_CA_FILE", "/no/such/file.pem", "CertificateFileUnusable")]
    public void An_impossible_configuration_is_an_error_with_advice(string? environment, string variable, string value, string errorId)
    {
        var record = Assert.Throws<LiveConnectionException>(() => Open(environment, "", (variable, value))).ErrorRecord;

        Assert.Equal(errorId, record.FullyQualifiedErrorId);
        Assert.Contains(value.Length > 0 && errorId != "AzMissing" ? value : environment ?? "Invoke-AzRestMethod", record.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.NotEmpty(record.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(6, 0)]
    [InlineData(7, 0)]
    public void The_Sdk_before_PowerShell_7_4_is_an_error_with_advice(int major, int minor)
    {
        var record = Assert.Throws<LiveConnectionException>(() => OpenOn(new Version(major, minor), AzStandIn.Context + Rest, ("SIGTROUBLESHOOT_READER", "sdk"))).ErrorRecord;

        Assert.Equal("ReaderUnsupported", record.FullyQualifiedErrorId);
        Assert.Equal("The environment variable SIGTROUBLESHOOT_READER is 'sdk', which needs PowerShell 7.4 or later.", record.ErrorDetails.Message);
        Assert.Contains("Remove the variable or set it to Az", record.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("az")]
    public void Az_sends_the_requests_before_PowerShell_7_4(string reader) =>
        Assert.Contains("through Invoke-AzRestMethod", OpenOn(new Version(4, 0), AzStandIn.Context + Rest, ("SIGTROUBLESHOOT_READER", reader)).Description, StringComparison.Ordinal);

    [Fact]
    public void Before_PowerShell_7_4_the_error_in_a_session_without_Az_says_how_to_install_it()
    {
        var record = Assert.Throws<LiveConnectionException>(() => OpenOn(new Version(4, 0), "")).ErrorRecord;

        Assert.Equal("AzMissing", record.FullyQualifiedErrorId);
        Assert.Contains("Install-Module Az.Accounts", record.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void From_PowerShell_7_4_the_Sdk_sends_the_requests() =>
        Assert.Contains("with DefaultAzureCredential", OpenOn(new Version(8, 0), "").Description, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_environment_lists_the_known_ones()
    {
        var record = Assert.Throws<LiveConnectionException>(() => Open("Atlantis", "")).ErrorRecord;

        Assert.All(ArmCloud.Names, name => Assert.Contains(name, record.ErrorDetails.RecommendedAction, StringComparison.Ordinal));
    }

    [Fact]
    public void A_specified_profile_without_a_sign_in_is_not_replaced_by_another_identity()
    {
        var error = Assert.Throws<LiveConnectionException>(() => AzStandIn.Run("", cmdlet => LiveConnection.Open(cmdlet, null, new PSObject(), new SameThread(), _ => null)));

        Assert.Equal("AzNotSignedIn", error.ErrorRecord.FullyQualifiedErrorId);
    }

    private static LiveConnection Open(string? environment, string functions, params (string Name, string Value)[] variables) => AzStandIn.Run(functions, cmdlet =>
        LiveConnection.Open(cmdlet, environment, null, new SameThread(), name => variables.FirstOrDefault(variable => variable.Name == name).Value));

    private static LiveConnection OpenOn(Version runtime, string functions, params (string Name, string Value)[] variables) => AzStandIn.Run(functions, cmdlet =>
        LiveConnection.Open(cmdlet, null, null, new SameThread(), name => variables.FirstOrDefault(variable => variable.Name == name).Value, runtime));
}
