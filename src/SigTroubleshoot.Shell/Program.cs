using SigTroubleshoot.Shell;

ShellOptions options = ShellOptions.Parse(args);
switch (options.Mode)
{
    case ShellMode.Help:
        Console.Out.WriteLine(ShellHelp.Text);
        return ExitCodes.Success;
    case ShellMode.Version:
        Console.Out.WriteLine($"SigTroubleshoot.Shell {ShellHelp.Version}");
        return ExitCodes.Success;
    case ShellMode.Refused:
        Console.Error.WriteLine(options.Text);
        return ExitCodes.BadUsage;
    default:
        return ShellSession.Run(options);
}
