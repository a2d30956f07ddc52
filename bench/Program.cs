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
    case "cold":
        return ColdComparison.Run(args.ElementAtOrDefault(1));
    case "growth":
        return GrowthComparison.Run();
    case "kinds":
        return KindsComparison.Run();
    case "live":
        return await LiveComparison.Run();
    case "templates":
        return TemplatesComparison.Run();
    case "use":
        return await UseComparison.Run();
    case "failures":
        return await FailuresComparison.Run();
    case "typed":
        return await TypedComparison.Run();
    // Measurements that the comparisons start in separate processes.
    case ChildProcess.ReadLog:
        return ChildProcess.Read(args[1]);
    case ChildProcess.Import:
        return ChildProcess.ImportModule(args[1]);
    case ChildProcess.FleetOurs:
        return TypedComparison.ReadOurs(args[1]);
    case ChildProcess.FleetTyped:
        return TypedComparison.ReadTyped(args[1], args[2]);
    case ChildProcess.Use:
        return UseComparison.ReadUse(args[1]);
    case ChildProcess.ActivityPages:
        return FailuresComparison.ReadPages(args[1]);
    case ChildProcess.ActivityFailures:
        return FailuresComparison.ReadFailures(args[1]);
    case ChildProcess.Failures:
        return FailuresComparison.RunCmdlet();
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(LogGenerator).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("dotnet run -c Release --project bench -- log|names|import|cold|growth|kinds|live|typed|templates|use|micro");
        return 64;
}
