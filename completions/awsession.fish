# Printed by: awsession completion fish

complete -c awsession -f
complete -c awsession -l debug
complete -c awsession -l endpoint-url -x
complete -c awsession -l no-verify-ssl
complete -c awsession -l no-paginate
complete -c awsession -l output -x -a 'json text table yaml yaml-stream off'
complete -c awsession -l query -x
complete -c awsession -l profile -x
complete -c awsession -l region -x
complete -c awsession -l version
complete -c awsession -l color -x -a 'on off auto'
complete -c awsession -l no-sign-request
complete -c awsession -l ca-bundle -r -F
complete -c awsession -l cli-read-timeout -x
complete -c awsession -l cli-connect-timeout -x
complete -c awsession -l cli-binary-format -x -a 'base64 raw-in-base64-out'
complete -c awsession -l no-cli-pager
complete -c awsession -l cli-auto-prompt
complete -c awsession -l no-cli-auto-prompt
complete -c awsession -l cli-error-format -x -a 'legacy json yaml text table enhanced'
complete -c awsession -n 'not __fish_seen_subcommand_from athena emr-serverless ssm emulator completion session help' -a 'athena emr-serverless ssm emulator completion session help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and not __fish_seen_subcommand_from get-calculation-execution get-calculation-execution-code get-calculation-execution-status get-session get-session-endpoint get-session-status list-calculation-executions list-notebook-sessions list-sessions start-calculation-execution start-session stop-calculation-execution terminate-session wait help' -a 'get-calculation-execution get-calculation-execution-code get-calculation-execution-status get-session get-session-endpoint get-session-status list-calculation-executions list-notebook-sessions list-sessions start-calculation-execution start-session stop-calculation-execution terminate-session wait help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution' -l calculation-execution-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-code' -l calculation-execution-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-code' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-code' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-code' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-code' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-code' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-code; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-status' -l calculation-execution-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-status' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-status' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-status' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-status' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-status' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-calculation-execution-status; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-endpoint' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-endpoint' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-endpoint' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-endpoint' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-endpoint' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-endpoint' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-endpoint; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-status' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-status' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-status' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-status' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-status' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-status' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from get-session-status; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l state-filter -x -a 'CREATING CREATED QUEUED RUNNING CANCELING CANCELED COMPLETED FAILED'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l max-results -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l next-token -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-calculation-executions; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions' -l notebook-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions' -l max-results -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions' -l next-token -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-notebook-sessions; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l work-group -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l state-filter -x -a 'CREATING CREATED IDLE BUSY TERMINATING TERMINATED DEGRADED FAILED'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l max-results -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l next-token -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from list-sessions; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l description -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l calculation-configuration -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l code-block -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l client-request-token -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l wait
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l wait-timeout -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-calculation-execution; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l description -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l work-group -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l engine-configuration -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l execution-role -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l monitoring-configuration -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l notebook-version -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l session-idle-timeout-in-minutes -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l client-request-token -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l tags -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l copy-work-group-tags
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l no-copy-work-group-tags
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l wait
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l wait-timeout -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from start-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from stop-calculation-execution' -l calculation-execution-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from stop-calculation-execution' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from stop-calculation-execution' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from stop-calculation-execution' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from stop-calculation-execution' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from stop-calculation-execution' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from stop-calculation-execution; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l wait
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l wait-timeout -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from terminate-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and not __fish_seen_subcommand_from session-idle session-terminated calculation-completed help' -a 'session-idle session-terminated calculation-completed help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l calculation-execution-id -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from athena; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from calculation-completed; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and not __fish_seen_subcommand_from get-session get-session-endpoint list-sessions start-session terminate-session wait help' -a 'get-session get-session-endpoint list-sessions start-session terminate-session wait help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session-endpoint' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session-endpoint' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session-endpoint' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session-endpoint' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session-endpoint' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session-endpoint' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session-endpoint' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from get-session-endpoint; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l states -x -a 'SUBMITTED STARTING STARTED IDLE BUSY FAILED TERMINATING TERMINATED'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l created-at-after -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l created-at-before -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l starting-token -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l page-size -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l max-items -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from list-sessions; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l client-token -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l execution-role-arn -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l configuration-overrides -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l tags -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l idle-timeout-minutes -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l name -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l wait
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l wait-timeout -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from start-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l wait
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l wait-timeout -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from terminate-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and not __fish_seen_subcommand_from session-started session-idle session-terminated help' -a 'session-started session-idle session-terminated help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-started; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-idle; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from emr-serverless; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and not __fish_seen_subcommand_from describe-sessions get-connection-status resume-session start-session terminate-session wait help' -a 'describe-sessions get-connection-status resume-session start-session terminate-session wait help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l state -x -a 'Active History'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l filters -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l starting-token -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l page-size -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l max-items -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from describe-sessions; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from get-connection-status' -l target -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from get-connection-status' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from get-connection-status' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from get-connection-status' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from get-connection-status' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from get-connection-status' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from get-connection-status; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from resume-session' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from resume-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from resume-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from resume-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from resume-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from resume-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from resume-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l target -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l document-name -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l reason -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l parameters -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l session-client -x -a 'built-in plugin'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l quiet
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session' -l wait-target -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from start-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l wait
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l wait-timeout -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from terminate-session; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and not __fish_seen_subcommand_from session-connected session-terminated target-connected help' -a 'session-connected session-terminated target-connected help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-connected; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from session-terminated; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l target -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l cli-input-json -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l cli-input-yaml -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l generate-cli-skeleton -x -a 'input output yaml-input'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l prefill
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l delay -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l max-attempts -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l timeout -x
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from ssm; and __fish_seen_subcommand_from wait; and __fish_seen_subcommand_from target-connected; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l port -x
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l speed -x
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l application -x
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l target -x
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l document -x
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l no-shell
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l kms-key -x
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l agent-version -x
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l fault -x
complete -c awsession -n '__fish_seen_subcommand_from emulator' -l seed -x
complete -c awsession -n '__fish_seen_subcommand_from emulator; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from completion; and not __fish_seen_subcommand_from bash fish zsh help' -a 'bash fish zsh help'
complete -c awsession -n '__fish_seen_subcommand_from completion; and __fish_seen_subcommand_from bash; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from completion; and __fish_seen_subcommand_from fish; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from completion; and __fish_seen_subcommand_from zsh; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from session; and not __fish_seen_subcommand_from run list terminate env forward exec help' -a 'run list terminate env forward exec help'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from run' -l service -x -a 'athena emr-serverless'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from run' -l wait-timeout -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from run' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from run; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from list' -l service -x -a 'athena emr-serverless ssm'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from list' -l work-group -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from list' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from list' -l all-regions
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from list' -l state -x -a 'CREATING CREATED IDLE BUSY TERMINATING TERMINATED DEGRADED FAILED SUBMITTED STARTING STARTED Connected Connecting Disconnected Terminated Terminating Failed'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from list; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l idle-for -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l older-than -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l all
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l tag -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l service -x -a 'athena emr-serverless ssm'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l work-group -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l all-regions
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l dry-run
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate' -l yes
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from terminate; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from env' -l service -x -a 'athena emr-serverless'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from env' -l session-id -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from env' -l application-id -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from env' -l format -x -a 'env export powershell fish json'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from env; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from forward' -l target -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from forward' -s L -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from forward' -l wait-target -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from forward' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from forward' -l quiet
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from forward; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from exec' -l target -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from exec' -l document-name -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from exec' -l no-separate-output
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from exec' -l parallel -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from exec' -l wait-target -x
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from exec' -l progress -x -a 'plain json none'
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from exec' -l quiet
complete -c awsession -n '__fish_seen_subcommand_from session; and __fish_seen_subcommand_from exec; and not __fish_seen_subcommand_from help' -a 'help'
complete -c awsession -n '__fish_seen_subcommand_from help; and not __fish_seen_subcommand_from topics config-vars return-codes' -a 'topics config-vars return-codes'
