using SigTroubleshoot.ArmSimulator;

return await HandRun.RunAsync(args);
