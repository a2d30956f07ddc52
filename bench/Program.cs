using BenchmarkDotNet.Running;
using SigTroubleshoot.Bench;

switch (args.FirstOrDefault())
{
    case "log":
        return LogComparison.Run();
    case "names":
        return NamesComparison.Run();
    case "import":
        return ImportComparison.Run();
    case "growth":
        return GrowthComparison.Run();
    case "kinds":
        return KindsComparison.Run();
    case "templates":
        return TemplatesComparison.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : null);
    case "live":
        return await LiveComparison.Run();
    // Measurements that the comparisons start in separate processes.
    case ChildProcess.ReadLog:
        return ChildProcess.Read(args[1]);
    case ChildProcess.Import:
        return ChildProcess.ImportModule(args[1]);
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(LogGenerator).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("dotnet run -c Release --project bench -- log|names|import|growth|kinds|templates|live|micro");
        return 64;
}
