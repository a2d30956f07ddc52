using SigTroubleshoot.RealTools;

return await Laboratory.RunAsync(args);
