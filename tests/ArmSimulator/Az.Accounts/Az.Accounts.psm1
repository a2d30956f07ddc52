# A stand-in for Az.Accounts: the same commands, objects, and behavior, with tests/ArmSimulator as Azure.
#
# The settings are the environment variables that out/ArmSimulator/Connect.ps1 sets, and
#   ARMSIMULATOR_TOKEN_FORM    String for tokens as in Az before 14, or SecureString as in later versions. The default is SecureString.
#
# It uses only .NET types, so that it runs in a host without the Utility module, and only the syntax of PowerShell 5.1.

if ($PSVersionTable.PSEdition -ne 'Core') {
    [void][System.Reflection.Assembly]::Load('System.Net.Http, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')
}

$script:Context = $null
$script:IsSignedOut = $false
$script:Clients = @{}
$script:Tokens = @{}

function Get-Setting([string] $Name) {
    $value = [System.Environment]::GetEnvironmentVariable($Name)
    if ([string]::IsNullOrEmpty($value)) {
        throw "The environment variable $Name is not set. Run out/ArmSimulator/Connect.ps1 while the simulator runs."
    }
    $value
}

# A client that accepts only the simulator's certificate. The check is an expression tree, not a script block,
# because .NET calls it on threads without a runspace.
function Get-Client {
    $file = Get-Setting SIGTROUBLESHOOT_CA_FILE
    if (-not $script:Clients.ContainsKey($file)) {
        $expression = [System.Linq.Expressions.Expression]
        $trusted = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($file).GetRawCertDataString()
        $request = $expression::Parameter([System.Net.Http.HttpRequestMessage], 'request')
        $certificate = $expression::Parameter([System.Security.Cryptography.X509Certificates.X509Certificate2], 'certificate')
        $chain = $expression::Parameter([System.Security.Cryptography.X509Certificates.X509Chain], 'chain')
        $errors = $expression::Parameter([System.Net.Security.SslPolicyErrors], 'errors')
        $data = $expression::Call($certificate, [System.Security.Cryptography.X509Certificates.X509Certificate2].GetMethod('GetRawCertDataString', [type]::EmptyTypes))
        $check = $expression::Lambda(
            [System.Func[System.Net.Http.HttpRequestMessage, System.Security.Cryptography.X509Certificates.X509Certificate2, System.Security.Cryptography.X509Certificates.X509Chain, System.Net.Security.SslPolicyErrors, bool]],
            $expression::Equal($data, $expression::Constant($trusted)),
            [System.Linq.Expressions.ParameterExpression[]] @($request, $certificate, $chain, $errors))
        $handler = [System.Net.Http.HttpClientHandler]::new()
        $handler.ServerCertificateCustomValidationCallback = $check.Compile()
        $script:Clients[$file] = [System.Net.Http.HttpClient]::new($handler)
    }
    $script:Clients[$file]
}

function Send-Request([System.Net.Http.HttpRequestMessage] $Request) {
    # The whole body is read before the task completes.
    (Get-Client).SendAsync($Request).GetAwaiter().GetResult()
}

function Read-Content($Response) {
    $Response.Content.ReadAsStringAsync().GetAwaiter().GetResult()
}

# Reads a member of a flat JSON object without escape sequences, such as the response of a sign-in.
function Read-Member([string] $Json, [string] $Name) {
    [regex]::Match($Json, '"' + $Name + '"\s*:\s*(?:"(?<value>[^"]*)"|(?<value>\d+))').Groups['value'].Value
}

function New-Context([string] $Tenant, [string] $Subscription) {
    if (-not $Tenant) { $Tenant = Get-Setting AZURE_TENANT_ID }
    if (-not $Subscription) { $Subscription = Get-Setting AZURE_SUBSCRIPTION_ID }
    $client = Get-Setting AZURE_CLIENT_ID
    [pscustomobject] @{
        PSTypeName         = 'Microsoft.Azure.Commands.Profile.Models.Core.PSAzureContext'
        Name               = "$Subscription - $client"
        Account            = [pscustomobject] @{ Id = $client; Type = 'ServicePrincipal' }
        Environment        = [pscustomobject] @{
            Name                                    = 'Simulator'
            ResourceManagerUrl                      = Get-Setting SIGTROUBLESHOOT_ENVIRONMENT
            ActiveDirectoryAuthority                = Get-Setting AZURE_AUTHORITY_HOST
            ActiveDirectoryServiceEndpointResourceId = 'https://management.core.windows.net/'
        }
        Subscription       = [pscustomobject] @{ Id = $Subscription; Name = $Subscription; TenantId = $Tenant; State = 'Enabled' }
        Tenant             = [pscustomobject] @{ Id = $Tenant }
        TokenCache         = $null
        VersionProfile     = $null
        ExtendedProperties = @{}
    }
}

# Az remembers the signed-in account; here it comes from the environment.
function Get-CurrentContext($DefaultProfile) {
    if ($DefaultProfile) { return $DefaultProfile }
    if (-not $script:Context -and -not $script:IsSignedOut -and [System.Environment]::GetEnvironmentVariable('AZURE_CLIENT_ID')) {
        $script:Context = New-Context
    }
    $script:Context
}

function Get-Token($Context, [string] $Tenant, [string] $Audience) {
    $key = "$Tenant $Audience $($Context.Account.Id)"
    $token = $script:Tokens[$key]
    if ($token -and $token.ExpiresOn -gt [DateTimeOffset]::UtcNow.AddMinutes(5)) { return $token }

    $fields = [System.Collections.Generic.Dictionary[string, string]]::new()
    $fields['grant_type'] = 'client_credentials'
    $fields['client_id'] = $Context.Account.Id
    $fields['client_secret'] = Get-Setting AZURE_CLIENT_SECRET
    $fields['scope'] = "$Audience/.default"
    $request = [System.Net.Http.HttpRequestMessage]::new([System.Net.Http.HttpMethod]::Post, "$($Context.Environment.ActiveDirectoryAuthority)$Tenant/oauth2/v2.0/token")
    $request.Content = [System.Net.Http.FormUrlEncodedContent]::new($fields)
    $response = Send-Request $request
    $body = Read-Content $response
    if (-not $response.IsSuccessStatusCode) {
        throw "ClientSecretCredential authentication failed: $(Read-Member $body error_description)"
    }
    $script:Tokens[$key] = [pscustomobject] @{
        Text      = Read-Member $body access_token
        ExpiresOn = [DateTimeOffset]::UtcNow.AddSeconds([int](Read-Member $body expires_in))
    }
    $script:Tokens[$key]
}

function Connect-AzAccount {
    [CmdletBinding()]
    param(
        [Alias('TenantId')] [string] $Tenant,
        [Alias('SubscriptionId')] [string] $Subscription,
        [switch] $ServicePrincipal,
        [pscredential] $Credential,
        [switch] $Identity,
        [string] $Environment
    )
    $script:Tokens = @{}
    $script:IsSignedOut = $false
    $script:Context = New-Context $Tenant $Subscription
    [pscustomobject] @{ PSTypeName = 'Microsoft.Azure.Commands.Profile.Models.Core.PSAzureProfile'; Context = $script:Context }
}

function Disconnect-AzAccount {
    [CmdletBinding()]
    param()
    $script:Tokens = @{}
    $script:Context = $null
    $script:IsSignedOut = $true
}

function Get-AzContext {
    [CmdletBinding()]
    param([switch] $ListAvailable, $DefaultProfile)
    Get-CurrentContext $DefaultProfile
}

function Get-AzAccessToken {
    [CmdletBinding()]
    param(
        [Alias('Resource', 'ResourceUri')] [string] $ResourceUrl,
        [string] $TenantId,
        [switch] $AsSecureString,
        $DefaultProfile
    )
    $context = Get-CurrentContext $DefaultProfile
    if (-not $context) { throw 'Run Connect-AzAccount to login.' }
    if (-not $ResourceUrl) { $ResourceUrl = $context.Environment.ActiveDirectoryServiceEndpointResourceId }
    if (-not $TenantId) { $TenantId = $context.Tenant.Id }
    $token = Get-Token $context $TenantId $ResourceUrl
    $isSecure = $AsSecureString -or [System.Environment]::GetEnvironmentVariable('ARMSIMULATOR_TOKEN_FORM') -ne 'String'
    if ($isSecure) {
        $typeName = 'Microsoft.Azure.Commands.Profile.Models.PSSecureAccessToken'
        $text = [System.Net.NetworkCredential]::new('', $token.Text).SecurePassword
    }
    else {
        $typeName = 'Microsoft.Azure.Commands.Profile.Models.PSAccessToken'
        $text = $token.Text
    }
    [pscustomobject] @{
        PSTypeName = $typeName
        Token      = $text
        ExpiresOn  = $token.ExpiresOn
        Type       = 'Bearer'
        TenantId   = $TenantId
        UserId     = $context.Account.Id
    }
}

function Invoke-AzRestMethod {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [ValidateSet('GET', 'POST', 'PUT', 'PATCH', 'DELETE')] [string] $Method = 'GET',
        [string] $Payload,
        $DefaultProfile
    )
    $context = Get-CurrentContext $DefaultProfile
    if (-not $context) { throw 'Run Connect-AzAccount to login.' }
    $token = Get-Token $context $context.Tenant.Id $context.Environment.ActiveDirectoryServiceEndpointResourceId
    $address = [uri]::new([uri] $context.Environment.ResourceManagerUrl, $Path)
    $request = [System.Net.Http.HttpRequestMessage]::new([System.Net.Http.HttpMethod]::new($Method.ToUpperInvariant()), $address)
    $request.Headers.Authorization = [System.Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', $token.Text)
    if ($Payload) {
        $request.Content = [System.Net.Http.StringContent]::new($Payload, [System.Text.Encoding]::UTF8, 'application/json')
    }
    $response = Send-Request $request
    # A rejected token is requested again the next time.
    if ([int] $response.StatusCode -eq 401) { $script:Tokens = @{} }
    [pscustomobject] @{
        PSTypeName = 'Microsoft.Azure.Commands.Profile.Models.PSHttpResponse'
        Headers    = $response.Headers
        Version    = $response.Version.ToString()
        StatusCode = [int] $response.StatusCode
        Method     = $Method.ToUpperInvariant()
        Content    = Read-Content $response
    }
}

Export-ModuleMember -Function Connect-AzAccount, Disconnect-AzAccount, Get-AzContext, Get-AzAccessToken, Invoke-AzRestMethod
