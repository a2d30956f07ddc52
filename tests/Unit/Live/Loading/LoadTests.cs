using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using SigTroubleshoot.Unit.Architecture;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Live.Transport;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Live.Loading;

/// <summary>Which assemblies are loaded when, and that the SDK's versions do not conflict; each test in a separate process.</summary>
public sealed class LoadTests
{
    private static readonly string Module = Path.GetDirectoryName(Session.Manifest)!;

    // Reads Azure through the module like its cmdlets; its types are internal, so reflection is needed.
    private const string Connect = """
        function Get-Live([uri] $Endpoint, [string] $CertificateFile) {
            $cmdlets = (Get-Command Get-SigRule).ImplementingType.Assembly
            $load = $cmdlets.GetType('SigTroubleshoot.Cmdlets.Live.AzureAssembly', $true).GetMethod('Load')
            $core = $load.ReturnType.Assembly
            $connection = [Activator]::CreateInstance($core.GetType('SigTroubleshoot.Azure.ArmConnection', $true))
            $values = @{ Endpoint = $Endpoint; Audience = $Endpoint.AbsoluteUri; CertificateFile = $CertificateFile }
            foreach ($name in $values.Keys) { $connection.GetType().GetProperty($name).SetValue($connection, $values[$name]) }
            $factory = $load.Invoke($null, @((Get-Module SigTroubleshoot).ModuleBase))
            $transport = $factory.GetType().GetMethod('Connect').Invoke($factory, @($connection))
            $request = $core.GetType('SigTroubleshoot.Azure.ArmRequest').GetMethod('Get').Invoke($null, @('/subscriptions?api-version=2022-12-01'))
            $send = $transport.GetType().GetMethod('SendAsync', [type[]]@($request.GetType(), [Threading.CancellationToken]))
            $task = $send.Invoke($transport, @($request, [Threading.CancellationToken]::None))
            $task.Wait()
            $response = $task.GetType().GetProperty('Result').GetValue($task)
            'live ' + $response.GetType().GetProperty('StatusCode').GetValue($response)
        }
        function Get-Older([string] $Folder) {
            $older = [Reflection.Assembly]::LoadFrom((Join-Path $Folder 'Azure.Core.dll'))
            'older ' + [Activator]::CreateInstance($older.GetType('Azure.AzureKeyCredential', $true), @('one')).Key
        }
        function Get-Loaded {
            [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -in 'Azure.Core', 'SigTroubleshoot.Core', 'SigTroubleshoot.Azure' } | ForEach-Object {
                '{0} {1} {2}' -f $_.GetName().Name, $_.GetName().Version.ToString(2), [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name
            } | Sort-Object
        }

        """;

    [Fact]
    public async Task No_Azure_assembly_is_loaded_before_the_first_live_call()
    {
        var run = await RealPowerShell.RunAsync("""
            $null = Get-SigRule SIG101
            $null = Get-Command -Module SigTroubleshoot
            $null = Test-SigGalleryName 'contoso-images'
            $null = [pscustomobject]@{ Name = 'ubuntu'; OsType = 'Linux' } | Test-SigImageDefinition
            $null = Test-SigImageVersion -Name '1.0'
            $null = 'ERROR: (BadRequest) Gallery name is invalid.' | Invoke-SigDiagnosis
            [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -match '^(SigTroubleshoot|Azure|Microsoft\.Identity)' } | Sort-Object
            [Runtime.Loader.AssemblyLoadContext]::All | ForEach-Object { "context $($_.Name)" } | Where-Object { $_ -match 'SigTroubleshoot' }
            """);

        Assert.Empty(run.Error);
        Assert.Equal("SigTroubleshoot.Cmdlets\nSigTroubleshoot.Core\n", run.Output);
    }

    [Theory]
    [InlineData("Get-Older {0}; Get-Live {1} {2}")]
    [InlineData("Get-Live {1} {2}; Get-Older {0}")]
    public async Task Another_version_of_the_SDK_in_the_session_works_with_ours(string order)
    {
        using var server = new TlsServer(request => request.Path.Contains("/oauth2/", StringComparison.Ordinal)
            ? new TlsAnswer(200, """{"token_type":"Bearer","expires_in":3600,"access_token":"token-1"}""")
            : new TlsAnswer(request.Token == "token-1" ? 200 : 401));
        var script = Connect + string.Format(null, order, $"'{Path.Combine(AppContext.BaseDirectory, "OlderSdk")}'", server.Address, $"'{server.CertificateFile}'") + "\nGet-Loaded";

        var run = await RealPowerShell.RunAsync(script, variables: new Dictionary<string, string>
        {
            ["AZURE_AUTHORITY_HOST"] = server.Address.AbsoluteUri,
            ["AZURE_TENANT_ID"] = "11111111-2222-3333-4444-555555555555",
            ["AZURE_CLIENT_ID"] = "99999999-8888-7777-6666-555555555555",
            ["AZURE_CLIENT_SECRET"] = "secret",
            ["AZURE_TOKEN_CREDENTIALS"] = "EnvironmentCredential",
        });

        Assert.Empty(run.Error);
        Assert.Equal(
            ["Azure.Core 1.44 Default", "Azure.Core 1.64 SigTroubleshoot.Azure", "SigTroubleshoot.Azure 0.1 SigTroubleshoot.Azure", "SigTroubleshoot.Core 0.1 Default", "live 200", "older one"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SigTroubleshoot.Core.dll")]
    [InlineData("SigTroubleshoot.Cmdlets.dll")]
    [InlineData("net8.0/SigTroubleshoot.Loader.dll")]
    public void An_assembly_in_the_default_context_references_no_Azure_assembly(string file)
    {
        // A signature, base type, field, or attribute with a type of another assembly always needs a reference to that assembly.
        using var reader = new PEReader(File.OpenRead(Path.Combine(Module, file)));
        var metadata = reader.GetMetadataReader();
        var names = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches(@"^(netstandard|System\.Management\.Automation|System\.(Runtime|Collections|Linq|Reflection)(\.[A-Za-z.]+)?|SigTroubleshoot\.Core)$", name));
    }

    [Fact]
    public void The_folder_contains_all_dependencies_except_Core_and_what_is_left_out()
    {
        var path = Path.Combine(Module, "net8.0");
        var files = Directory.GetFiles(path).Select(Path.GetFileName).ToList();
        Assert.Equal(["zh-Hant"], Directory.GetDirectories(path).Select(Path.GetFileName));

        Assert.Contains("SigTroubleshoot.Azure.dll", files);
        Assert.Contains("Azure.Identity.dll", files);
        Assert.Contains("SigTroubleshoot.Loader.dll", files);
        Assert.DoesNotContain("SigTroubleshoot.Core.dll", files);
        Assert.All(files, name => Assert.EndsWith(".dll", name, StringComparison.Ordinal));
        var missing = files.SelectMany(name => Missing(Path.Combine(path, name!), files!)).ToHashSet();
        Assert.Contains("Microsoft.Extensions.Configuration.Abstractions", missing);
        Nothing.In(missing.Except(LeftOut));
        Nothing.In(files.Select(Path.GetFileNameWithoutExtension).Intersect(LeftOut)!);
    }

    /// <summary>The libraries that the project keeps out of the module; the sign-ins of the other tests would fail if one of them was loaded.</summary>
    private static string[] LeftOut =>
    [
        .. XDocument.Load(Path.Combine(Session.Root, "src/SigTroubleshoot.Azure/SigTroubleshoot.Azure.csproj")).Descendants("PackageReference")
            .Where(package => (string?)package.Attribute("ExcludeAssets") == "runtime")
            .SelectMany(package => package.Attribute("Include")!.Value.Split(';')),
    ];

    /// <summary>The references of an assembly that are neither in its folder nor in .NET.</summary>
    private static IEnumerable<string> Missing(string file, List<string> files)
    {
        using var reader = new PEReader(File.OpenRead(file));
        var metadata = reader.GetMetadataReader();
        foreach (var handle in metadata.AssemblyReferences)
        {
            var name = metadata.GetString(metadata.GetAssemblyReference(handle).Name);
            var isFramework = File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
            if (!isFramework && name != "SigTroubleshoot.Core" && !files.Contains(name + ".dll"))
                yield return name;
        }
    }
}
