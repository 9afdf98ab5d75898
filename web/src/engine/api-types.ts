// Generated from docs/schema/openapi.json by `npm run generate`; do not edit.
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who is signed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                /** @description Signed in; the session is in a cookie */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    token: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed in; on to the page */
                303: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All data versions, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            versions: components["schemas"]["VersionSummary"][];
                        };
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One data version and what is in it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VersionDetail"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{id}/frame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description De-identified rows for the worker, as `simulations/frame/frame-codec.ts` writes them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonSearch"];
                };
            };
            responses: {
                /** @description Who carries the number or name; the look is on record */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    q?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description People by pseudonym, post, level or team */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonList"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Saved plans, the newest version of each, and templates */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanList"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Plans to start from, each with what its source asks */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateList"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One saved plan */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedPlan"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        yaml: string;
                    };
                };
            };
            responses: {
                /** @description The newest version holds this very text already; nothing was saved */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSaved"];
                    };
                };
                /** @description Saved as a new version; older ones stay */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSaved"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        yaml: string;
                        /** @example sample-1 */
                        version?: string;
                    };
                };
            };
            responses: {
                /** @description Everything that is wrong or unwise in the plan */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCheck"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        plan: components["schemas"]["PlanRef"];
                    };
                };
            };
            responses: {
                /** @description The plan in plain sentences, each with its clause */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanWords"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        before: components["schemas"]["PlanRef"];
                        after: components["schemas"]["PlanRef"];
                    };
                };
            };
            responses: {
                /** @description What differs between two plans, in sentences */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanDifference"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SimulateRequest"];
                };
            };
            responses: {
                /** @description Two plans side by side over the same people and months */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SimulateAnswer"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payslips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PayslipRequest"];
                };
            };
            responses: {
                /** @description Why this amount: every fen down to its KPI */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayslipAnswer"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DifferenceRequest"];
                };
            };
            responses: {
                /** @description Why two plans pay differently: steps that add up to the fen */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DifferenceSteps"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/differences/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonDifferenceRequest"];
                };
            };
            responses: {
                /** @description Why two plans pay differently: steps that add up to the fen */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DifferenceSteps"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["DropForm"];
                };
            };
            responses: {
                /** @description Committed as a new data version of your own workspace */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropAnswer"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["PreviewForm"];
                };
            };
            responses: {
                /** @description Columns, samples and a mapping to start from */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropPreview"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    lang?: "zh" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Rejected records as CSV: place, column, reason and cure before their cells; mend them and drop them again */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Erased before their time */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            dropId: string;
                        };
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Pinned data version, plans in force, and who set them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Opening"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpeningChange"];
                };
            };
            responses: {
                /** @description What everybody opens on from now on */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Opening"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was done and looked at, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditList"];
                    };
                };
                /** @description What was asked cannot be done: the list of problems with place and cure */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
                /** @description The server or a store behind it failed */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDocument"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Session: {
            user: string;
            /** @enum {string} */
            role: "analyst" | "hr" | "finance" | "auditor" | "admin";
            roles: ("analyst" | "hr" | "finance" | "auditor" | "admin")[];
            rights: ("data:read" | "data:write" | "plan:read" | "plan:write" | "opening:write" | "frame:read" | "person:read" | "outcomes:read" | "audit:read" | "settings")[];
            engineVersion: string;
        };
        ProblemDocument: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            problems: components["schemas"]["Problem"][];
        };
        Problem: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            at: string;
            message: string;
            cure: string;
            values: {
                [key: string]: string | number | {
                    en: string;
                    zh: string;
                };
            };
            edits?: ({
                path: (string | number)[];
                value: string | number;
            } | {
                path: (string | number)[];
                key: string;
            } | {
                path: (string | number)[];
                /** @enum {boolean} */
                remove: true;
            })[];
            stake?: {
                people: number | null;
                fenAMonth?: number | null;
                currency: string;
            };
        };
        SignIn: {
            token: string;
        };
        VersionSummary: {
            /** @example sample-1 */
            id: string;
            /** @enum {string} */
            workspace: "own" | "sample";
            number: number;
            hash: string;
            at: string;
            by: string;
            source: string;
            note: string;
            records: number;
            accepted: number;
            rejected: number;
            people: number;
            personMonths: number;
            months: string[];
        };
        VersionDetail: components["schemas"]["VersionSummary"] & {
            monthsDetail: {
                month: string;
                people: number;
                contacts: number;
                thin: boolean;
            }[];
            kpis: {
                id: string;
                title: {
                    en: string;
                    zh: string;
                };
                unit: string;
                direction: string;
                perspective: string;
                coverage: number;
                mean: number | null;
            }[];
            labels: {
                name: string;
                values: string[];
            }[];
            tables: {
                name: string;
                rows: number;
                columns: string[];
            }[];
        };
        Person: {
            person: string;
            post: string | null;
            level: string | null;
            team: string | null;
        };
        PersonSearch: {
            /** @example sample-1 */
            version: string;
            who: string;
            purpose: string;
        };
        PersonList: {
            people: components["schemas"]["Person"][];
            total: number;
        };
        PlanList: {
            plans: {
                id: string;
                version: number;
                title: {
                    en: string;
                    zh: string;
                };
                at: string;
                by: string;
                since: string;
                template: boolean;
            }[];
        };
        TemplateList: {
            templates: {
                id: string;
                /** @enum {string} */
                system: "A" | "B" | "C" | "D" | "E";
                title: {
                    en: string;
                    zh: string;
                };
                purpose: {
                    en: string;
                    zh: string;
                };
                numbers: {
                    en: string;
                    zh: string;
                };
                questions: {
                    asks: {
                        en: string;
                        zh: string;
                    };
                    answer: {
                        en: string;
                        zh: string;
                    };
                }[];
                unsaid: {
                    en: string;
                    zh: string;
                }[];
            }[];
        };
        SavedPlan: {
            id: string;
            version: number;
            yaml: string;
            document: {
                [key: string]: unknown;
            };
        };
        PlanSaved: {
            id: string;
            version: number;
            created: boolean;
            by: string;
        };
        PlanCheck: {
            problems: components["schemas"]["Problem"][];
            document: {
                [key: string]: unknown;
            } | null;
        };
        PlanWords: {
            sections: {
                title: {
                    en: string;
                    zh: string;
                };
                clause: string;
                sentences: {
                    clause: string;
                    words: {
                        en: string;
                        zh: string;
                    };
                }[];
            }[];
        };
        PlanRef: {
            /** @example scorecard */
            id: string;
            version?: number;
        } | {
            yaml: string;
        } | {
            plan: components["schemas"]["PlanSource"];
            /** @description Changes that are laid over a plan. */
            overlay: {
                /**
                 * @description Kind and version of the document.
                 * @default quanheng/overlay@1
                 * @enum {string}
                 */
                schema: "quanheng/overlay@1";
                /** @description First pay month in which the changes hold, YYYY-MM; every month where absent. */
                from?: string;
                /**
                 * @description Named items and optional values that go.
                 * @default []
                 */
                remove: string[];
                /**
                 * @description New posts, levels and KPIs, and new items of a scorecard, of gates and of modifiers.
                 * @default []
                 */
                add: {
                    /** @description The part that is meant. */
                    at: string;
                    /** @description Its value, as a plan writes it. */
                    to?: unknown;
                }[];
                /**
                 * @description Other values of parts; of two at one part the later holds.
                 * @default []
                 */
                set: {
                    /** @description The part that is meant. */
                    at: string;
                    /** @description Its value, as a plan writes it. */
                    to?: unknown;
                }[];
            };
        };
        PlanSource: {
            /** @example scorecard */
            id: string;
            version?: number;
        } | {
            yaml: string;
        };
        PlanDifference: {
            clauses: {
                clause: string;
                section: {
                    en: string;
                    zh: string;
                };
                before: {
                    en: string;
                    zh: string;
                } | null;
                after: {
                    en: string;
                    zh: string;
                } | null;
            }[];
            /** @description Changes that are laid over a plan. */
            overlay: {
                /**
                 * @description Kind and version of the document.
                 * @default quanheng/overlay@1
                 * @enum {string}
                 */
                schema: "quanheng/overlay@1";
                /** @description First pay month in which the changes hold, YYYY-MM; every month where absent. */
                from?: string;
                /**
                 * @description Named items and optional values that go.
                 * @default []
                 */
                remove: string[];
                /**
                 * @description New posts, levels and KPIs, and new items of a scorecard, of gates and of modifiers.
                 * @default []
                 */
                add: {
                    /** @description The part that is meant. */
                    at: string;
                    /** @description Its value, as a plan writes it. */
                    to?: unknown;
                }[];
                /**
                 * @description Other values of parts; of two at one part the later holds.
                 * @default []
                 */
                set: {
                    /** @description The part that is meant. */
                    at: string;
                    /** @description Its value, as a plan writes it. */
                    to?: unknown;
                }[];
            };
        };
        SimulateAnswer: {
            resultId: string;
            outcomes: components["schemas"]["Outcomes"];
            lineTitles: {
                [key: string]: {
                    en: string;
                    zh: string;
                };
            };
            problems: components["schemas"]["Problem"][];
        };
        Outcomes: {
            months: string[];
            personMonths: number;
            people: number;
            uncovered: {
                baseline: {
                    /** @enum {string} */
                    reason: "no-such-post" | "no-such-level" | "no-base-pay";
                    label: string;
                    people: components["schemas"]["Figure"];
                }[];
                scenario: {
                    /** @enum {string} */
                    reason: "no-such-post" | "no-such-level" | "no-base-pay";
                    label: string;
                    people: components["schemas"]["Figure"];
                }[];
            };
            cost: {
                total: components["schemas"]["Pair"];
                perMonth: components["schemas"]["Pair"];
                onCost: components["schemas"]["Pair"];
                byLine: {
                    line: string;
                    total: components["schemas"]["Pair"];
                }[];
                byMonth: {
                    month: string;
                    people: number;
                    total: components["schemas"]["Pair"];
                }[];
                byPost: {
                    post: string;
                    total: components["schemas"]["Pair"];
                }[];
            };
            dispersion: {
                mean: components["schemas"]["Pair"];
                median: components["schemas"]["Pair"];
                gini: components["schemas"]["Pair"];
                giniVariable: components["schemas"]["Pair"];
                theil: components["schemas"]["Pair"];
                p90p10: components["schemas"]["Pair"];
                lorenz: {
                    baseline: number[] | null;
                    scenario: number[] | null;
                };
                histogram: {
                    edgesFen: number[];
                    baseline: number[];
                    scenario: number[];
                } | null;
            };
            fairness: {
                label: string;
                reference: string;
                groups: {
                    group: string;
                    people: components["schemas"]["Figure"];
                    meanFen: components["schemas"]["Pair"];
                    gap: {
                        baseline: components["schemas"]["Figure"];
                        scenario: components["schemas"]["Figure"];
                    };
                    beyondChance: {
                        baseline: boolean;
                        scenario: boolean;
                    };
                }[];
            }[];
            winners: {
                edges: number[];
                people: components["schemas"]["Figure"][];
                gaining: components["schemas"]["Figure"];
                losing: components["schemas"]["Figure"];
                unchanged: components["schemas"]["Figure"];
            };
            attrition: {
                in90Days: components["schemas"]["Pair"];
                in12Months: components["schemas"]["Pair"];
                costFen: components["schemas"]["Pair"];
                rate: {
                    /** @enum {string} */
                    basis: "data" | "cited" | "given";
                    annual: components["schemas"]["Figure"];
                    own: {
                        leavers: components["schemas"]["Figure"];
                        personMonths: components["schemas"]["Figure"];
                        annual: components["schemas"]["Figure"];
                    };
                };
                byGroup: {
                    label: string;
                    group: string;
                    in12Months: components["schemas"]["Pair"];
                }[];
            };
            flags: {
                flag: string;
                rows: components["schemas"]["Figure"];
            }[];
            awards?: {
                winners: components["schemas"]["Pair"];
                repeatWinners: components["schemas"]["Pair"];
                neverWinners: components["schemas"]["Pair"];
            };
            ladder?: {
                rule: string;
                month: string;
                people: components["schemas"]["Figure"];
                baseFen: components["schemas"]["Figure"];
                targetFen: components["schemas"]["Figure"];
            }[];
        };
        Figure: {
            /** @enum {string} */
            kind: "value";
            value: number;
            n: number;
            /** @enum {boolean} */
            about?: true;
        } | {
            /** @enum {string} */
            kind: "interval";
            value: number;
            low: number;
            high: number;
            level: number;
            n: number;
        } | {
            /** @enum {string} */
            kind: "hidden";
            /** @enum {string} */
            reason: "small-group";
        } | {
            /** @enum {string} */
            kind: "undefined";
            /** @enum {string} */
            reason: "nobody" | "no-spread" | "zero-pay" | "zero-p10" | "one-person" | "no-baseline" | "no-reference" | "too-few" | "too-few-months";
        };
        Pair: {
            baseline: components["schemas"]["Figure"];
            scenario: components["schemas"]["Figure"];
            change: components["schemas"]["Figure"];
        };
        SimulateRequest: {
            /** @example sample-1 */
            version: string;
            months?: string[];
            baseline: components["schemas"]["PlanRef"];
            scenario: components["schemas"]["PlanRef"];
            assumptions?: components["schemas"]["AttritionAssumptions"];
            groups?: string[];
            references?: {
                [key: string]: string;
            };
        };
        AttritionAssumptions: {
            /** @enum {string} */
            mode?: "single" | "market-peer";
            annualRate?: number;
            /** @enum {string} */
            meaning?: "cohort" | "separations";
            etaSingle?: number;
            etaMarket?: number;
            etaPeer?: number;
            lambdaLoss?: number;
            replacementCost?: number;
        };
        PayslipAnswer: {
            person: string;
            month: string;
            payslip: components["schemas"]["Payslip"];
        };
        Payslip: {
            plan: string;
            /** @enum {string} */
            currency: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IRR" | "JMD" | "KES" | "KGS" | "KHR" | "KPW" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "QAR" | "RON" | "RSD" | "RUB" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "USD" | "UYU" | "UZS" | "VES" | "WST" | "XCD" | "XCG" | "YER" | "ZAR" | "ZMW" | "ZWG";
            month: string;
            post: string;
            level: string;
            lines: {
                id: string;
                title: {
                    en: string;
                    zh: string;
                };
                fen: number;
                formula: string;
                parts: components["schemas"]["PayslipStep"][];
            }[];
            grossFen: number;
            onCostFen: number;
            coverage: number | null;
            flags: string[];
            proposals: {
                id: string;
                title: {
                    en: string;
                    zh: string;
                };
                isProposed: boolean;
                baseFen: number;
                targetFen: number;
                parts: components["schemas"]["PayslipStep"][];
            }[];
            tax?: components["schemas"]["TaxView"];
        };
        PayslipStep: {
            title: {
                en: string;
                zh: string;
            };
            /** @enum {string} */
            unit: "yuan" | "fen" | "points" | "multiple" | "share" | "count" | "seconds" | "hours" | "flag" | "number";
            value: number | null;
            formula: string;
            clause: string;
            parts: components["schemas"]["PayslipStep"][];
        };
        TaxView: {
            /** @enum {string} */
            kind: "none";
            /** @enum {string} */
            reason: "not-yuan" | "no-rules";
        } | {
            /** @enum {string} */
            kind: "view";
            months: {
                month: string;
                grossFen: number;
                taxableFen: number;
                percent: number;
                quickFen: number;
                withheldFen: number;
                bonusFen: number;
                bonusTaxFen: number;
                netFen: number;
            }[];
            bonus: {
                bonusFen: number;
                twelfthFen: number;
                percent: number;
                quickFen: number;
                taxFen: number;
                apartFen: number;
                togetherFen: number;
                /** @enum {string} */
                best: "apart" | "together" | "equal";
                savingFen: number;
                deadZone: {
                    boundaryFen: number;
                    taxAtBoundaryFen: number;
                    taxOneYuanMoreFen: number;
                    lossOfOneYuanMoreFen: number;
                    endFen: number;
                } | null;
            } | null;
            assumed: {
                contributionsFen: number;
                deductionsFen: number;
            };
            notes: ("apart-expired" | "apart-once-a-year")[];
            source: string;
        };
        PayslipRequest: {
            /** @example sample-1 */
            version: string;
            plan: components["schemas"]["PlanRef"];
            person: string;
            /** @example 2023-08 */
            month: string;
            purpose: string;
            tax?: {
                contributionsFen: number;
                deductionsFen: number;
            };
        };
        DifferenceSteps: {
            beforeFen: number;
            afterFen: number;
            steps: {
                clauses: string[];
                fen: number;
                standardErrorFen: number | null;
            }[];
            orders: number | null;
        };
        DifferenceRequest: {
            /** @example sample-1 */
            version: string;
            before: components["schemas"]["PlanRef"];
            after: components["schemas"]["PlanRef"];
        };
        PersonDifferenceRequest: components["schemas"]["DifferenceRequest"] & {
            person: string;
            /** @example 2023-08 */
            month: string;
            purpose: string;
        };
        DropAnswer: {
            version: string;
            dropId: string;
            records: number;
            accepted: number;
            rejected: number;
            readAs: {
                /** @enum {string} */
                format: "text" | "json-lines" | "xlsx" | "parquet";
                /** @enum {string|null} */
                packed: "gzip" | "zip" | null;
                encoding: string | null;
                delimiter: string | null;
                tables: string[];
            } | null;
            rejectsUntil: string | null;
            problems: components["schemas"]["Problem"][];
        };
        DropForm: {
            /** Format: binary */
            file: string;
            mapping?: string;
            mappingId?: string;
            note?: string;
            release?: string;
            keepRejectsDays?: number | null;
            replaces?: number;
        };
        DropPreview: {
            readAs: {
                /** @enum {string} */
                format: "text" | "json-lines" | "xlsx" | "parquet";
                /** @enum {string|null} */
                packed: "gzip" | "zip" | null;
                encoding: string | null;
                delimiter: string | null;
                tables: string[];
            };
            columns: {
                name: string;
                samples: string[];
            }[];
            suggestedMapping: string;
            questions: {
                at: string;
                question: {
                    en: string;
                    zh: string;
                };
                choices: string[];
            }[];
        };
        PreviewForm: {
            /** Format: binary */
            file: string;
            encoding?: string;
            delimiter?: string;
            tables?: string | string[];
        };
        Opening: {
            /** @example sample-1 */
            version: string | null;
            inForce: {
                id: string;
                version: number;
                effective: {
                    from: string;
                    to?: string;
                } | null;
                at: string;
                by: string;
            }[];
            history: ({
                /** @enum {string} */
                kind: "pin";
                /** @example sample-1 */
                version: string;
                n: number;
                at: string;
                by: string;
                roles: string[];
                note: string;
                sha256: string;
            } | {
                /** @enum {string} */
                kind: "in-force";
                /** @example scorecard */
                plan: string;
                planVersion: number;
                n: number;
                at: string;
                by: string;
                roles: string[];
                note: string;
                sha256: string;
            } | {
                /** @enum {string} */
                kind: "not-in-force";
                /** @example scorecard */
                plan: string;
                n: number;
                at: string;
                by: string;
                roles: string[];
                note: string;
                sha256: string;
            })[];
        };
        OpeningChange: {
            change: {
                /** @enum {string} */
                kind: "pin";
                /** @example sample-1 */
                version: string;
            } | {
                /** @enum {string} */
                kind: "in-force";
                /** @example scorecard */
                plan: string;
                planVersion: number;
            } | {
                /** @enum {string} */
                kind: "not-in-force";
                /** @example scorecard */
                plan: string;
            };
            /** @default  */
            note: string;
        };
        AuditList: {
            records: components["schemas"]["AuditRecord"][];
            total: number;
        };
        AuditRecord: {
            /** @enum {string} */
            log: "looks" | "drops" | "plans" | "openings";
            n: number;
            at: string;
            actor: string;
            roles: string[];
            action: string;
            object: string;
            purpose: string;
            previous: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
