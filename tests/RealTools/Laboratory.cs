using System.Collections.Concurrent;
using System.Diagnostics;

namespace SigTroubleshoot.RealTools;

/// <summary>Runs every client in every scenario and writes what it printed.</summary>
internal static class Laboratory
{
    private const string UnknownRule = "SIG000";

    private static readonly Client[] Clients =
    [
        new AzureCli(), new PythonSdk(), new PowerShell(), new DotNetSdk(), new AutoRest(), new JavaScriptSdk("25.1.1"), new JavaScriptSdk("21.6.0"), new Terraform(), new GoSdk(), new Ansible(), new Packer(),
    ];

    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 0, 1 if a client could not be had, 2 if an argument is not understood.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        LabOptions options;
        List<Client> clients;
        try
        {
            options = LabOptions.Parse(arguments);
            clients = [.. options.Only.Count == 0 ? Clients : options.Only.Select(Find)];
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} --help lists the options.");
            return 2;
        }

        if (options.Help)
        {
            Console.WriteLine(LabOptions.Usage);
            return 0;
        }

        if (options.List)
        {
            foreach (var client in clients)
                Console.WriteLine($"{client.Name,-16} {client.Experiments().Count(),5}  {client.Version}");
            return 0;
        }

        Directory.CreateDirectory(options.Cache);
        var toolbox = new Toolbox(options.Cache);
        var all = true;
        foreach (var client in clients)
            all &= await RunAsync(client, toolbox, options);
        return all ? 0 : 1;
    }

    private static Client Find(string name) =>
        Clients.FirstOrDefault(client => client.Name == name)
            ?? throw new FormatException($"'{name}' is not a client. The clients are {string.Join(", ", Clients.Select(client => client.Name))}.");

    private static async Task<bool> RunAsync(Client client, Toolbox toolbox, LabOptions options)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await client.InstallAsync(toolbox);
            var (experiments, outputs) = (new ConcurrentQueue<Experiment>(client.Experiments().Where(options.Wants)), new ConcurrentBag<Output>());
            await Task.WhenAll(Enumerable.Range(0, Math.Min(options.Stations, experiments.Count)).Select(_ => WorkAsync(client, experiments, outputs, toolbox)));
            if (options.IsTrial)
                Show(outputs);
            else
                OutputFile.Write(options.To, client.Name, outputs);
            Console.WriteLine($"{client.Name}: {outputs.Count} outputs in {watch.Elapsed.TotalSeconds:f0} s");
            return true;
        }
        catch (NotAvailableException e)
        {
            Console.WriteLine($"{client.Name}: not run: {e.Message.ReplaceLineEndings(" ")}");
            return false;
        }
        finally
        {
            client.Dispose();
        }
    }

    private static async Task WorkAsync(Client client, ConcurrentQueue<Experiment> experiments, ConcurrentBag<Output> outputs, Toolbox toolbox)
    {
        await using var station = await Station.StartAsync();
        await client.PrepareAsync(station);
        while (experiments.TryDequeue(out var experiment))
        {
            // An unknown error that stands alone shows nothing of a gallery.
            if (experiment.ShowsNothingElse && (experiment.Scenario.Rule == UnknownRule || experiment.Scenario.IsMute || experiment.Scenario.NeedsContext))
                continue;
            station.Begin(experiment.Scenario);
            try
            {
                var text = await experiment.RunAsync(station);
                if (text.Length > 0)
                    outputs.Add(Read(client, experiment, Neutral.Of(text, experiment.Scenario, station, toolbox.Folder)));
                else
                    Console.WriteLine($"{client.Name}: left out: {experiment.Mode}, {experiment.Scenario.Title}: it printed nothing");
            }
            catch (TimeoutException e)
            {
                // Half an output would say nothing about the tool.
                Console.WriteLine($"{client.Name}: left out: {experiment.Mode}, {experiment.Scenario.Title}: {e.Message}");
            }
        }
    }

    /// <summary>An output with what is expected of it: the rule, and the names that its text shows.</summary>
    private static Output Read(Client client, Experiment experiment, string text)
    {
        var scenario = experiment.Scenario;
        var words = Words(text);
        // What a client does not show cannot be found: the cause, or that an unknown error concerns a gallery.
        var isHidden = !words.Contains(Words(scenario.Sign ?? ""), StringComparison.Ordinal)
            || (scenario.Rule == UnknownRule && !words.Contains("galler", StringComparison.OrdinalIgnoreCase));
        var rule = isHidden ? null : scenario.Rule;
        return new(client.Version, experiment.Mode, scenario.Title, rule,
            NamesSharedGallery(scenario) ? null : Shown(Orchid.GalleryName), Shown(Orchid.DefinitionName), scenario.Target == Target.Version ? Shown(Orchid.VersionName) : null, scenario.IsMute || isHidden, text);

        string? Shown(string name) => rule is not null && text.Contains(name, StringComparison.Ordinal) ? name : null;
    }

    // By the name under which others see it, which the finding then has, too.
    private static bool NamesSharedGallery(Scenario scenario) => scenario.Sign is { } sign
        && (sign.Contains("/SharedGalleries/", StringComparison.OrdinalIgnoreCase) || sign.Contains("/CommunityGalleries/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The letters alone: a console breaks words anywhere.</summary>
    private static string Words(string text) => string.Concat(text.Where(char.IsAsciiLetter));

    private static void Show(IEnumerable<Output> outputs)
    {
        foreach (var output in outputs.OrderBy(output => output.Mode, StringComparer.Ordinal).ThenBy(output => output.Scenario, StringComparer.Ordinal))
            Console.WriteLine($"\n##### {output.Mode} | {output.Scenario} | {output.Rule ?? "none"}\n{output.Text}");
    }
}
