namespace SigTroubleshoot.RealTools;

/// <summary>PowerShell, with a cmdlet around the .NET SDK.</summary>
internal sealed class PowerShell : Client
{
    private const string AsText = "as a string";

    /// <summary>Each way in which an error leaves a script; <c>WRITE</c> stands for the failing cmdlet.</summary>
    private static readonly (string Mode, string Script)[] Ways =
    [
        ("Write-Error", "try { WRITE } catch { Write-Error -ErrorRecord $_ }"),
        ("NormalView", "$ErrorView = 'NormalView'\nWRITE"),
        ("Get-Error", "try { WRITE } catch { }\nGet-Error"),
        ("Format-List -Force", "try { WRITE } catch { }\n$Error[0] | Format-List -Force"),
        ("Exception | Format-List -Force", "try { WRITE } catch { $_.Exception | Format-List -Force }"),
        ("Out-String", "try { WRITE } catch { $_ | Out-String }"),
        ("Select-Object *", "try { WRITE } catch { $_ | Select-Object * }"),
        (AsText, "try { WRITE } catch { \"$_\" }"),
        ("ConvertTo-Json", "try { WRITE } catch { [ordered]@{ time = 'now'; level = 'error'; message = ($_ | Out-String) } | ConvertTo-Json }"),
    ];

    /// <inheritdoc/>
    public override string Name => "powershell";

    /// <inheritdoc/>
    public override string Version => "PowerShell 7.6.9, Azure.ResourceManager.Compute 1.2.0";

    /// <inheritdoc/>
    public override Task InstallAsync(Toolbox toolbox) =>
        File.Exists(Places.PowerShell) ? Task.CompletedTask : throw new NotAvailableException($"restore did not fetch {Places.PowerShell}");

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        foreach (var scenario in Samples.Narrow)
        {
            foreach (var (mode, script) in Ways)
                yield return new(mode, scenario, async station => (await Command.RunAsync(station.Home, station.Variables(), "dotnet", Arguments(station, scenario, script))).Both) { ShowsNothingElse = mode == AsText };
            yield return new("thrown in a file, redirected", scenario, async station => (await Command.RunAsync(station.Home, station.Variables(), "dotnet", Arguments(station, scenario, "WRITE"))).Error);
            foreach (var columns in new[] { 60, 80, 120 })
                yield return new($"thrown in a file, {columns} columns", scenario, station =>
                    Command.OnTerminalAsync(station.Home, station.Variables(), columns, "dotnet " + string.Join(' ', Arguments(station, scenario, "WRITE").Select(Command.Quote))));
            yield return new("transcript", scenario, async station =>
            {
                var transcript = Path.Combine(station.Home, "transcript.txt");
                await Command.RunAsync(station.Home, station.Variables(), "dotnet", Arguments(station, scenario, $"Start-Transcript -Path '{transcript}' | Out-Null\nWRITE"));
                return File.Exists(transcript) ? await File.ReadAllTextAsync(transcript) : "";
            });
        }
    }

    private static string[] Arguments(Station station, Scenario scenario, string script)
    {
        // A script that goes on without the cmdlet would print an error of PowerShell itself.
        var import = station.Write("import.ps1", $"try {{ Import-Module '{Places.DotNetClients}' -ErrorAction Stop }} catch {{ exit 1 }}\n");
        var file = station.Write("publish.ps1", $". '{import}'\n{script.Replace("WRITE", "Publish-GalleryVersion " + scenario.Target, StringComparison.Ordinal)}\n");
        return [Places.PowerShell, "-NoLogo", "-NoProfile", "-File", file];
    }
}
